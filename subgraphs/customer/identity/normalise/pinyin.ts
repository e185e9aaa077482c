import { pinyin } from "pinyin-pro";

const characters = new Map<string, string>();
const surnames = new Map<string, string>();

/**
 * How a character of a given name sounds, without tone; ü is written v. One
 * reading a character, so that two names sound alike exactly when their
 * characters do. Takes one character; what is not Chinese sounds as it is written.
 */
export function soundOf(character: string): string {
  let sound = characters.get(character);
  if (sound === undefined) {
    sound = pinyin(character, { toneType: "none", type: "array", v: true }).join("").toLowerCase();
    characters.set(character, sound);
  }
  return sound;
}

/**
 * How a surname sounds, without tone: 曾 is zeng, 单 shan, 万俟 mo qi.
 * Takes a surname; returns its syllables with a space between.
 */
export function surnameSound(surname: string): string {
  let sound = surnames.get(surname);
  if (sound === undefined) {
    sound = pinyin(surname, { toneType: "none", type: "array", v: true, surname: "all" }).join(" ").toLowerCase();
    surnames.set(surname, sound);
  }
  return sound;
}
