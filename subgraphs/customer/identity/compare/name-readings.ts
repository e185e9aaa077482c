import type { NameFeatures } from "./name-features.js";

/**
 * How names sound, as numbers one after the other: names are compared millions of times, and what lies side by side in memory is there at once.
 * For each name how many readings it has; for each reading the numbers of its sound, of its near sound and of its surname's, how many
 * syllables the given name has, and their numbers. Equal numbers are equal texts.
 */
export interface NameReadings {
  /** By name: where its numbers begin. */
  starts: Uint32Array;
  numbers: Uint32Array;
}

/** The numbers of a reading that come before those of its syllables. */
export const READING = { sound: 0, near: 1, nearSurname: 2, syllables: 3, given: 4 } as const;

/** Lays down how names sound. Takes prepared names. */
export function nameReadings(names: readonly NameFeatures[]): NameReadings {
  const known = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = known.get(text) ?? known.size;
    if (number === known.size) known.set(text, number);
    return number;
  };
  const starts = new Uint32Array(names.length);
  const numbers: number[] = [];
  names.forEach(({ readings }, name) => {
    starts[name] = numbers.length;
    numbers.push(readings.length);
    for (const { sound, near, nearSurname, nearGiven } of readings) {
      numbers.push(numberOf(sound), numberOf(near), numberOf(nearSurname), nearGiven.length);
      for (const syllable of nearGiven) numbers.push(numberOf(syllable));
    }
  });
  return { starts, numbers: Uint32Array.from(numbers) };
}
