import type { Level } from "./comparisons.js";
import { editDistance } from "./edit-distance.js";

/**
 * Compares two Latin names by their words, in any order: the same words, words
 * with a letter or two wrong, more words on one side, the surname alone, a
 * given name alone.
 * Takes the words of each, surname last; returns how far they agree.
 */
export function compareWords(left: readonly string[], right: readonly string[]): Level<"name"> {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  const partners = matchWords(shorter, longer);
  const matched = partners.filter((partner) => partner !== undefined).length;
  if (matched === longer.length) return shorter.every((word) => longer.includes(word)) ? "sounds" : "near";
  if (editDistance(left.join(""), right.join(""), 2) <= 2) return "near";
  if (matched === shorter.length) return "longer";
  if (matched === 0) return "different";
  return partners.at(-1) === longer.length - 1 ? "surname" : "given";
}

/** For each word its partner among the others, each used once; exact partners are given away first. */
function matchWords(words: readonly string[], others: readonly string[]): (number | undefined)[] {
  const taken = new Set<number>();
  const partners: (number | undefined)[] = words.map(() => undefined);
  for (const agrees of [isSame, isClose]) {
    words.forEach((word, index) => {
      if (partners[index] !== undefined) return;
      const partner = others.findIndex((other, position) => !taken.has(position) && agrees(word, other));
      if (partner < 0) return;
      partners[index] = partner;
      taken.add(partner);
    });
  }
  return partners;
}

function isSame(left: string, right: string): boolean {
  return left === right;
}

/** A letter wrong in three, two in seven; an initial stands for its word. */
function isClose(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  if (length === 1) return left[0] === right[0];
  if (length < 3) return false;
  const limit = length < 7 ? 1 : 2;
  return editDistance(left, right, limit) <= limit;
}
