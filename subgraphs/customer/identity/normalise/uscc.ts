import { cleanText } from "./text.js";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Reads a unified social credit code (统一社会信用代码, GB 32100-2015). A wrong
 * check character is only a warning: codes in use are known to fail it.
 * Takes the code as written; returns it in capitals with whether its check
 * holds, or undefined when it is no such code.
 */
export function normaliseUscc(written: string | undefined): { code: string; checkHolds: boolean } | undefined {
  const code = cleanText(written)?.replace(/[\s-]/gu, "").toUpperCase();
  if (!code || code.length !== 18) return undefined;
  const values = [...code].map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return undefined;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  return { code, checkHolds: values[17] === (31 - (sum % 31)) % 31 };
}
