import { normaliseBirthDate } from "./birth-date.js";
import { cleanText } from "./text.js";

export type Gender = "FEMALE" | "MALE";

/** What an id number turned out to be. A number that fails its check is kept: it may be a slip of a good one. */
export type IdNumber =
  | { kind: "resident"; number: string; birthDate: string; gender: Gender }
  | { kind: "passport"; number: string }
  | { kind: "permit"; number: string; permit: "residence" | "home-return" | "taiwan" | "foreign-permanent" }
  | { kind: "invalid"; number: string; reason: "check-digit" | "impossible-date" | "shape" };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";

/**
 * Reads an identity document's number. Resident ids of 18 digits are checked
 * by GB 11643-1999 (ISO 7064 MOD 11-2); those of 15 digits become 18. The
 * others are told apart by their shape: residence permits (81, 82, 83),
 * home-return permits, permits for Taiwan, foreigners' permanent residence
 * cards, passports. Requirements 5.1.
 * Takes the number as written; returns undefined when there is none.
 */
export function normaliseIdNumber(written: string | undefined): IdNumber | undefined {
  const number = cleanText(written)
    ?.replace(/[\s\-–—()*'"]/gu, "")
    .toUpperCase();
  if (!number) return undefined;
  if (/^\d{17}[\dX]$/.test(number)) return ofEighteen(number);
  if (/^[1-8]\d{14}$/.test(number)) return ofFifteen(number);
  if (/^[HM]\d{8}(?:\d{2})?$/.test(number)) return { kind: "permit", number, permit: "home-return" };
  if (/^\d{8}$|^\d{10}[A-Z]?$/.test(number)) return { kind: "permit", number, permit: "taiwan" };
  if (/^[A-Z]{3}\d{12}$/.test(number)) return { kind: "permit", number, permit: "foreign-permanent" };
  if (/^(?=.*\d{5})[A-Z0-9]{6,9}$/.test(number)) return { kind: "passport", number };
  return { kind: "invalid", number, reason: "shape" };
}

function ofEighteen(number: string): IdNumber {
  if (number[17] !== checkCharacter(number)) return { kind: "invalid", number, reason: "check-digit" };
  if (number.startsWith("9")) return { kind: "permit", number, permit: "foreign-permanent" };
  const birthDate = normaliseBirthDate(number.slice(6, 14));
  if (!birthDate) return { kind: "invalid", number, reason: "impossible-date" };
  if (/^8[123]0000/.test(number)) return { kind: "permit", number, permit: "residence" };
  return { kind: "resident", number, birthDate, gender: Number(number[16]) % 2 === 1 ? "MALE" : "FEMALE" };
}

/** Before 1999 ids had no century and no check; all who got one were born in the twentieth. */
function ofFifteen(number: string): IdNumber {
  const body = `${number.slice(0, 6)}19${number.slice(6)}`;
  const read = ofEighteen(body + checkCharacter(body));
  return read.kind === "invalid" ? { ...read, number } : read;
}

function checkCharacter(number: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += (WEIGHTS[index] ?? 0) * (number.charCodeAt(index) - 48);
  return CHECK_CHARACTERS.charAt(sum % 11);
}
