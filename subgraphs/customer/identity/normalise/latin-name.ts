import { isSurnameSound } from "./surname-sounds.js";
import { syllablesOf } from "./syllables.js";

/** A name as it may be read aloud: the syllables of each part with a space between. */
export interface Reading {
  surname: string;
  given: string;
}

/** A name in Latin letters. */
export interface LatinName {
  surname: string;
  given: string;
  /** Every way to read it as pinyin, surname first; empty when it is not pinyin. */
  readings: Reading[];
}

const LETTERS = /[^\p{L}\p{M}']+/u;

/**
 * Reads a name in Latin letters. "Wang, Xiaoming" says which is the surname;
 * otherwise pinyin is read in both orders (Xiaoming Wang, Wang Xiaoming), and
 * a Western name has its surname last.
 * Takes the name in small letters; returns undefined when no letter is in it.
 */
export function readLatinName(text: string): LatinName | undefined {
  const [before, after] = text.split(/\s*,\s*/u, 2);
  const words = text.split(LETTERS).filter((word) => word !== "");
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const syllables = words.map(syllablesOf);
  const readings = syllables.every((word) => word !== undefined) ? readingsOf(syllables) : [];
  if (before && after) return { surname: wordsOf(before), given: wordsOf(after), readings: readings.slice(0, 1) };
  if (readings[0] && isSurnameSound(readings[0].surname)) {
    return { surname: readings[0].surname.replaceAll(" ", ""), given: readings[0].given.replaceAll(" ", ""), readings };
  }
  return {
    surname: words.length > 1 ? last : "",
    given: words.length > 1 ? words.slice(0, -1).join(" ") : first,
    readings,
  };
}

/** The surname is the first word or the last; a name in one word begins with it. */
function readingsOf(words: string[][]): Reading[] {
  const all = words.flat();
  if (words.length === 1) {
    const length = isSurnameSound(all.slice(0, 2).join(" ")) && all.length > 2 ? 2 : 1;
    return all.length > 1 ? [{ surname: all.slice(0, length).join(" "), given: all.slice(length).join(" ") }] : [];
  }
  const front = { surname: words[0]?.join(" ") ?? "", given: words.slice(1).flat().join(" ") };
  const back = { surname: words.at(-1)?.join(" ") ?? "", given: words.slice(0, -1).flat().join(" ") };
  const likely = [front, back].filter((reading) => isSurnameSound(reading.surname));
  return likely.length > 0 ? likely : [front, back];
}

function wordsOf(text: string): string {
  return text
    .split(LETTERS)
    .filter((word) => word !== "")
    .join(" ");
}
