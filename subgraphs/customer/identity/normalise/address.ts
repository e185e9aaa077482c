import { readChineseNumbers } from "./chinese-number.js";
import { toSimplified } from "./simplified.js";
import { cleanText } from "./text.js";

/** Where somebody lives, as far as it could be read. */
export type Address =
  /** A room of a project: 3栋2单元1501. The project only when the address itself names its code. */
  | { kind: "room"; project?: string; building: string; unit?: string; room: string }
  /** Any other address, as words in small letters. */
  | { kind: "text"; words: string[] };

const PROJECT_CODE = /(?<![A-Z0-9])([A-Z]{2,6}-\d{1,3})(?:-|(?!\d))/u;
/** (业主), and what is left of brackets round a project's code. */
const REMARK = /[([【][^\d)\]】]*[)\]】]/gu;
const PART = "(\\d{1,4}|[A-Z]|[甲乙丙丁戊己庚辛])";
const ROOM = "(\\d{3,5}[A-Z]?|[A-Z]\\d{2,4})\\s*(?:室|房|户|号)?$";
const GAP = "[\\s,，、/-]*";
const BUILDING_MARK = "\\s*(?:栋|幢|号楼|座|楼|#楼?|号)";
const WITH_UNIT = new RegExp(
  `${PART}${BUILDING_MARK}${GAP}${PART}\\s*(?:单元|门|梯|座|-|#)${GAP}(?:\\d+\\s*[层楼]${GAP})?${ROOM}`,
  "u",
);
const WITHOUT_UNIT = new RegExp(`${PART}${BUILDING_MARK}${GAP}(?:\\d+\\s*[层楼]${GAP})?${ROOM}`, "u");
const SHORT = new RegExp(`(?:^|[^A-Z\\d-])${PART}\\s*[-/]\\s*(?:${PART}\\s*[-/]\\s*)?${ROOM}`, "u");

/**
 * Reads an address. A room is understood however it is written: 3栋2单元1501室,
 * 3-2-1501, 三号楼二单元1501, 3#-2-1501, 3幢1501, A座1501. Requirements 5.3.
 * Takes the address as written; returns undefined when there is none.
 */
export function normaliseAddress(written: string | undefined): Address | undefined {
  const text = cleanText(written);
  if (!text) return undefined;
  const upper = toSimplified(text).toUpperCase();
  const code = PROJECT_CODE.exec(upper)?.[1];
  const rest = readChineseNumbers(upper.replace(PROJECT_CODE, " ")).replace(REMARK, " ").trim();
  const room = readRoom(rest);
  if (room) return { kind: "room", ...(code ? { project: code } : {}), ...room };
  const words = wordsOf(text.toLowerCase());
  return words.length > 0 ? { kind: "text", words } : undefined;
}

function readRoom(text: string): { building: string; unit?: string; room: string } | undefined {
  const parts = WITH_UNIT.exec(text) ?? SHORT.exec(text);
  if (parts) return roomOf(parts[1], parts[2], parts[3]);
  const withoutUnit = WITHOUT_UNIT.exec(text);
  return withoutUnit ? roomOf(withoutUnit[1], undefined, withoutUnit[2]) : undefined;
}

function roomOf(building = "", unit: string | undefined, room = ""): { building: string; unit?: string; room: string } {
  return { building: plain(building), ...(unit ? { unit: plain(unit) } : {}), room: plain(room) };
}

/** 03 and 3 are the same building. */
function plain(part: string): string {
  return part.replace(/^0+(?=\d)/u, "");
}

/** Chinese has no spaces: each two neighbouring characters count as a word. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [run] of toSimplified(text).matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!/\p{Script=Han}/u.test(run) || run.length < 3) words.push(run);
    else for (let index = 0; index + 2 <= run.length; index++) words.push(run.slice(index, index + 2));
  }
  return words;
}
