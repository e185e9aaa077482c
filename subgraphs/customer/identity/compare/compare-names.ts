import type { Level } from "./comparisons.js";
import { compareWords } from "./compare-words.js";
import type { NameFeatures } from "./name-features.js";
import { type NameReadings, READING } from "./name-readings.js";

const STRENGTH: readonly Level<"name">[] = ["sounds", "near", "character", "longer", "surname", "given", "different"];
const [SOUNDS, NEAR, CHARACTER, LONGER, SURNAME, GIVEN, DIFFERENT] = [0, 1, 2, 3, 4, 5, 6] as const;

/** Distinct names, and how they sound. */
interface Names {
  values: readonly NameFeatures[];
  readings: NameReadings;
}

/**
 * How far two full names agree, by characters, by sound and by parts; pinyin
 * is compared with characters by sound.
 * Symmetric. Takes distinct names and the indexes of two. Returns undefined when they cannot be
 * compared: Chinese characters beside a Western name say nothing.
 */
export function compareNames({ values, readings }: Names, left: number, right: number): Level<"name"> | undefined {
  if (left === right) return "same";
  const { starts, numbers } = readings;
  const [ownStart, otherStart] = [starts[left] as number, starts[right] as number];
  const [own, others] = [numbers[ownStart] as number, numbers[otherStart] as number];
  if (own === 0 || others === 0) return compareWestern(values[left] as NameFeatures, values[right] as NameFeatures);
  let best: number = DIFFERENT;
  for (let one = 0, at = ownStart + 1; one < own; one++, at = nextReading(numbers, at)) {
    for (let other = 0, place = otherStart + 1; other < others; other++, place = nextReading(numbers, place))
      best = Math.min(best, compareReadings(numbers, at, place));
  }
  return STRENGTH[best];
}

function compareWestern(left: NameFeatures, right: NameFeatures): Level<"name"> | undefined {
  return left.script === "han" || right.script === "han" ? undefined : compareWords(left.words, right.words);
}

function nextReading(numbers: Uint32Array, at: number): number {
  return at + READING.given + (numbers[at + READING.syllables] as number);
}

/** Takes where two readings begin; returns how far they agree as an index of STRENGTH. */
function compareReadings(numbers: Uint32Array, one: number, other: number): number {
  if (numbers[one + READING.sound] === numbers[other + READING.sound]) return SOUNDS;
  if (numbers[one + READING.near] === numbers[other + READING.near]) return NEAR;
  const [syllables, others] = [
    numbers[one + READING.syllables] as number,
    numbers[other + READING.syllables] as number,
  ];
  const [given, otherGiven] = [one + READING.given, other + READING.given];
  if (numbers[one + READING.nearSurname] !== numbers[other + READING.nearSurname])
    return syllables === others && apart(numbers, given, otherGiven, syllables) === 0 ? GIVEN : DIFFERENT;
  if (syllables === others) return isOneCharacterApart(numbers, given, otherGiven, syllables) ? CHARACTER : SURNAME;
  const isWithin =
    syllables < others
      ? areAmong(numbers, given, syllables, otherGiven, others)
      : areAmong(numbers, otherGiven, others, given, syllables);
  return isWithin ? LONGER : SURNAME;
}

/** In how many places two given names of one length differ. */
function apart(numbers: Uint32Array, one: number, other: number, length: number): number {
  let count = 0;
  for (let index = 0; index < length; index++) if (numbers[one + index] !== numbers[other + index]) count++;
  return count;
}

/** 文波 beside 文博 or 波文; a given name of one character has nothing left to agree in. */
function isOneCharacterApart(numbers: Uint32Array, one: number, other: number, length: number): boolean {
  if (length < 2) return false;
  if (apart(numbers, one, other, length) === 1) return true;
  const [sorted, others] = [one, other].map((at) => numbers.slice(at, at + length).sort());
  return (sorted as Uint32Array).every((syllable, index) => syllable === others?.[index]);
}

function areAmong(numbers: Uint32Array, few: number, length: number, many: number, others: number): boolean {
  const all = numbers.subarray(many, many + others);
  return length > 0 && numbers.subarray(few, few + length).every((syllable) => all.includes(syllable));
}
