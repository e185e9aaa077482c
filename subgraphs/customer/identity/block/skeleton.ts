const FOLDS: readonly [RegExp, string][] = [
  [/ph/g, "f"],
  [/[ckq]+|gh?/g, "k"],
  [/[szx]+/g, "s"],
  [/[dt]h?/g, "t"],
  [/[bp]/g, "p"],
  [/[fvw]/g, "f"],
  [/[mn]/g, "n"],
];

/**
 * What is left of a Western name when spelling varies: its first letter and
 * the classes of its consonants, doubled ones once, at most four. Takes a word
 * in small letters.
 */
export function skeletonOf(word: string): string {
  const folded = FOLDS.reduce((text, [pattern, fold]) => text.replace(pattern, fold), word);
  const consonants = folded.slice(1).replace(/[^bcdfgjklmnpqrstvxz]/g, "");
  return (folded.charAt(0) + consonants).replace(/(.)\1+/g, "$1").slice(0, 4);
}
