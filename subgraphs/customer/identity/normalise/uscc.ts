import { cleanText } from "./text.js";

/** A unified social credit code (统一社会信用代码), by which a company is known. */
export interface Uscc {
  code: string;
  /** Genuine codes are known that fail their check: it warns, and refuses nothing. */
  isChecked: boolean;
}

/** Neither I, O, S, V nor Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const FORM = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/;
/** Those whom business registration and agriculture register: a code that begins so is meant to be one. */
const USUAL = /^(?:9[123]|N[123])/;
/** Of such numbers a miswritten id number is one, and one in 31 of those passes the check by chance. */
const DIGITS = /^\d{17}[\dX]$/;

/**
 * Reads a company's code and checks it by GB 32100-2015 (MOD 31-3). What has
 * no usual beginning, or is all digits as a person's document is, is taken
 * for a code only when its check is right; what has neither letter nor usual
 * beginning is not. Requirements 5.1.
 * Takes it as written; returns undefined for anything else.
 */
export function readUscc(written: string | undefined): Uscc | undefined {
  const code = cleanText(written)
    ?.replace(/[\s\-–—]/gu, "")
    .toUpperCase();
  if (!code || !FORM.test(code)) return undefined;
  const isChecked = code[17] === checkCharacter(code);
  const [isUsual, isDigits] = [USUAL.test(code), DIGITS.test(code)];
  const isCode = isChecked ? isUsual || !isDigits : isUsual && !isDigits;
  return isCode ? { code, isChecked } : undefined;
}

function checkCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < 17; index++) {
    sum += weight * ALPHABET.indexOf(code.charAt(index));
    weight = (3 * weight) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
