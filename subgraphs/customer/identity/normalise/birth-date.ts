import { readChineseNumbers } from "./chinese-number.js";
import { cleanText } from "./text.js";

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ].*)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const OLDEST = 1880;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads a birth date: 1990-01-31, 1990/1/31, 19900131, 1990年1月31日,
 * 一九九〇年一月三十一日. A day that no calendar has is refused.
 * Takes the date as written; returns it as YYYY-MM-DD, or undefined.
 */
export function normaliseBirthDate(written: string | undefined): string | undefined {
  const text = cleanText(written);
  if (!text) return undefined;
  const parts = WRITTEN.exec(text) ?? COMPACT.exec(text) ?? WRITTEN.exec(readChineseNumbers(text));
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < OLDEST || !isDay(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 && !isLeap ? 28 : (DAYS[month - 1] ?? 0));
}
