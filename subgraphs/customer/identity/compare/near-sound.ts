/**
 * Folds the sounds that speakers of dialects mix up: zh/z, ch/c, sh/s, n/l,
 * and the endings ang/an, eng/en, ing/in. Takes a syllable without tone.
 */
export function nearSound(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=[aeiouv])/, "l")
    .replace(/([aei])ng$/, "$1n");
}
