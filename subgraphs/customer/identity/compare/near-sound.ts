const known = new Map<string, string>();

/**
 * Folds the sounds that speakers of dialects mix up: zh/z, ch/c, sh/s, n/l,
 * and the endings ang/an, eng/en, ing/in. Takes a syllable without tone.
 */
export function nearSound(syllable: string): string {
  let near = known.get(syllable);
  if (near === undefined) {
    near = fold(syllable);
    if (known.size < MOST_KNOWN) known.set(syllable, near);
  }
  return near;
}

/** Pinyin has some 400 syllables; words of other languages must not fill the memory. */
const MOST_KNOWN = 10_000;

function fold(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=[aeiouv])/, "l")
    .replace(/([aei])ng$/, "$1n");
}
