import { soundOf, surnameSound } from "../normalise/pinyin.js";
import type { NameFrequencies } from "./name-frequencies.js";
import { nearSound } from "./near-sound.js";

/** How often a stranger has the same part of a name. */
export interface PartChances {
  surname: (surname: string) => number;
  nearSurname: (sound: string) => number;
  character: (character: string) => number;
  sound: (sound: string) => number;
  near: (sound: string) => number;
  length: (length: number) => number;
  /** That a name is in Latin letters at all. */
  latin: number;
  word: (word: string) => number;
}

/** Turns counts into chances. */
export function chancesOf({ names, surnames, characters, lengths, latin, words }: NameFrequencies): PartChances {
  return {
    surname: chance(surnames),
    nearSurname: chance(folded(surnames, (surname) => nearSound(surnameSound(surname)))),
    character: chance(characters),
    sound: chance(folded(characters, soundOf)),
    near: chance(folded(characters, (character) => nearSound(soundOf(character)))),
    length: (
      (of) => (length: number) =>
        of(String(length))
    )(chance(lengths)),
    latin: (latin + 0.5) / (names + 1),
    word: chance(words, latin),
  };
}

/** A part never seen is as rare as half a sighting. Without a total, it is the sum of the counts. */
function chance(counts: Record<string, number>, total = sumOf(counts)): (part: string) => number {
  const known = new Map(Object.entries(counts));
  return (part) => (known.get(part) ?? 0.5) / Math.max(1, total);
}

function sumOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function folded(counts: Record<string, number>, fold: (part: string) => string): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [part, count] of Object.entries(counts)) {
    const key = fold(part);
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return Object.fromEntries(sums);
}
