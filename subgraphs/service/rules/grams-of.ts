/** A piece of a text by which it is found, and where in the text it begins. */
export interface Gram {
  readonly gram: string;
  readonly at: number;
}

/** Runs of Chinese characters, and runs of other letters and digits. */
const runs = /\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu;

/**
 * Cuts a text into the pieces by which it is found, since Chinese has no spaces between its words: a run of Chinese
 * characters into every two that follow each other, and its last one alone, so that one character is the beginning of
 * some piece wherever it stands; a word in other letters, or a number, is one piece. Requirements 002-34.
 * @param text the text in lower case and simplified characters
 * @returns the pieces in the order of the text; two of a run have neighbouring places, two of different runs do not
 */
export function gramsOf(text: string): Gram[] {
  let at = 0;
  return [...text.matchAll(runs)].flatMap(([run]) => {
    const characters = /^\p{Script=Han}/u.test(run) ? [...run] : [run];
    const grams = characters.map((character, i) => ({ gram: character + (characters[i + 1] ?? ""), at: at + i + 1 }));
    at += characters.length + 1;
    return grams;
  });
}
