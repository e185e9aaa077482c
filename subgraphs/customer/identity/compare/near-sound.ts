const known = new Map<string, string>();

/**
 * Folds the sounds that speakers of dialects mix up: zh/z, ch/c, sh/s, n/l,
 * and the endings ang/an, eng/en, ing/in. Takes syllables without tones, with
 * a space between.
 */
export function nearSound(syllables: string): string {
  let near = known.get(syllables);
  if (near === undefined) {
    near = syllables.split(" ").map(fold).join(" ");
    if (known.size < MOST_KNOWN) known.set(syllables, near);
  }
  return near;
}

/** Most people share their given name's sound with others; words of other languages must not fill the memory. */
const MOST_KNOWN = 50_000;

function fold(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=[aeiouv])/, "l")
    .replace(/([aei])ng$/, "$1n");
}
