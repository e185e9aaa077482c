import { surnameSound } from "./pinyin.js";
import { SURNAMES } from "./surnames.js";

let sounds: Set<string> | undefined;

/** Whether syllables sound like a known surname: "wang", "ou yang". Takes them with a space between, without tones. */
export function isSurnameSound(syllables: string): boolean {
  sounds ??= new Set(SURNAMES.map(surnameSound));
  return sounds.has(syllables);
}
