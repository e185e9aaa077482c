import { toSimplified } from "./simplified.js";
import { cleanText } from "./text.js";
import { readUscc } from "./uscc.js";

const LEGAL_FORM =
  /(?:股份)?(?:有限责任公司|有限公司|集团公司|公司)$|(?:\b(?:co|ltd|inc|corp|llc|plc|company|limited)\b\.?[\s,]*)+$/giu;

/**
 * Reads a company's name without its legal form, brackets and spaces, so that
 * 东软集团股份有限公司 and 东软集团 are one. Takes the name, or the company's
 * credit code, as written; returns undefined when there is none.
 */
export function normaliseCompany(written: string | undefined): string | undefined {
  const text = cleanText(written);
  if (!text) return undefined;
  const uscc = readUscc(text);
  if (uscc) return uscc.code;
  const name = toSimplified(text)
    .toLowerCase()
    .replace(/[()[\]【】《》"'“”]/gu, "");
  const stem = name.replace(LEGAL_FORM, "").replace(/[\s,.]+$/u, "");
  return (stem || name).replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, "$1");
}
