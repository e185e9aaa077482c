const written =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const beijing = "+08:00";
const earliest = Date.UTC(1980, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/**
 * Reads when something was written down: 2022-11-23T19:34:00+08:00, 2022/11/23 19:34, 2022年11月23日. Without an offset it is Beijing time.
 * @returns undefined for a day or hour that there is none of, and for years outside 1980 to 2199
 */
export function readInstant(text: string): Date | undefined {
  const parts = written.exec(text.trim());
  if (!parts) return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0", offset = beijing] = parts;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  const zone = offset.toUpperCase() === "Z" ? "Z" : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const instant = new Date(`${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${zone}`);
  return instant.getTime() >= earliest && instant.getTime() < latest ? instant : undefined;
}

/** JavaScript takes the 30th of February for the 1st of March. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function two(digits = ""): string {
  return digits.padStart(2, "0");
}
