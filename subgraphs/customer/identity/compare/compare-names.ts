import type { Level } from "./comparisons.js";
import { compareWords } from "./compare-words.js";
import type { NameFeatures } from "./name-features.js";

type Reading = NameFeatures["readings"][number];

const STRENGTH: readonly Level<"name">[] = ["sounds", "near", "character", "longer", "surname", "given", "different"];

/**
 * How far two full names agree, by characters, by sound and by parts; pinyin
 * is compared with characters by sound.
 * Symmetric. Returns undefined when they cannot be compared: Chinese
 * characters beside a Western name say nothing.
 */
export function compareNames(left: NameFeatures, right: NameFeatures): Level<"name"> | undefined {
  if (left.text === right.text) return "same";
  if (left.readings.length === 0 || right.readings.length === 0) {
    return left.script === "han" || right.script === "han" ? undefined : compareWords(left.words, right.words);
  }
  let best = STRENGTH.length - 1;
  for (const one of left.readings) {
    for (const other of right.readings) best = Math.min(best, STRENGTH.indexOf(compareReadings(one, other)));
  }
  return STRENGTH[best];
}

function compareReadings(left: Reading, right: Reading): Level<"name"> {
  if (left.sound === right.sound) return "sounds";
  if (left.near === right.near) return "near";
  const [shorter, longer] =
    left.nearGiven.length <= right.nearGiven.length
      ? [left.nearGiven, right.nearGiven]
      : [right.nearGiven, left.nearGiven];
  if (left.nearSurname !== right.nearSurname) {
    return shorter.length === longer.length && shorter.every((syllable, index) => syllable === longer[index])
      ? "given"
      : "different";
  }
  if (shorter.length === longer.length) return isOneCharacterApart(shorter, longer) ? "character" : "surname";
  return shorter.length > 0 && shorter.every((syllable) => longer.includes(syllable)) ? "longer" : "surname";
}

/** 文波 beside 文博 or 波文; a given name of one character has nothing left to agree in. */
function isOneCharacterApart(left: readonly string[], right: readonly string[]): boolean {
  if (left.length < 2) return false;
  const apart = left.filter((syllable, index) => syllable !== right[index]).length;
  return apart === 1 || [...left].sort().join(" ") === [...right].sort().join(" ");
}
