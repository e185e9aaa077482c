import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { cleanText } from "./text.js";

const MAINLAND = /^(?:\+?86|0086)?(1[3-9]\d{9})$/;
const SEPARATORS = /[\s\-–—_.·()]/gu;
const MOBILE_TYPES = new Set(["MOBILE", "FIXED_LINE_OR_MOBILE"]);

/**
 * Reads a mobile number. Mainland numbers may be written with or without +86
 * or 0086, spaces, dashes, in full width or other digits; numbers of Hong Kong
 * and abroad need their + (or 00). Landlines, extensions and numbers that
 * hide their direction of writing are refused. Requirements 5.1.
 * Takes the number as written; returns it in E.164, or undefined.
 */
export function normaliseMobile(written: string | undefined): { e164: string } | undefined {
  const text = cleanText(written);
  if (!text) return undefined;
  const mainland = MAINLAND.exec(text.replace(SEPARATORS, ""));
  if (mainland) return { e164: `+86${mainland[1]}` };
  const parsed = parsePhoneNumberFromString(text.replace(/^00/, "+"), { defaultCountry: "CN", extract: false });
  if (!parsed || parsed.ext || !parsed.isValid()) return undefined;
  return MOBILE_TYPES.has(parsed.getType() ?? "") ? { e164: parsed.number } : undefined;
}
