/**
 * An instant as PostgreSQL writes it in the time zone UTC, 2026-03-01 09:00:00.5+00; undefined when it is written otherwise (infinity, before
 * the year 1000, after 9999, another zone). Reading its digits takes half as long as to have JavaScript read them.
 * https://www.postgresql.org/docs/18/datatype-datetime.html#DATATYPE-DATETIME-OUTPUT
 */
export function readInstant(text: string): Date | undefined {
  const end = text.length - 3;
  if (text.charCodeAt(4) !== dash || text.charCodeAt(10) !== space || text.charCodeAt(0) === zero) return undefined;
  if (text.charCodeAt(end) !== plus || text.charCodeAt(end + 1) !== zero || text.charCodeAt(end + 2) !== zero)
    return undefined;
  let milliseconds = 0;
  for (let at = 20, weight = 100; at < end && weight >= 1; at++, weight /= 10) milliseconds += weight * digit(text, at);
  const [year, month] = [100 * two(text, 0) + two(text, 2), two(text, 5) - 1];
  return new Date(Date.UTC(year, month, two(text, 8), two(text, 11), two(text, 14), two(text, 17), milliseconds));
}

/** An instant as `toISOString` writes it, in half the time: most days are met again. */
export function writeInstant(instant: Date): string {
  const time = instant.getTime();
  const day = Math.floor(time / msOfDay);
  const ofDay = time - day * msOfDay;
  const seconds = Math.floor(ofDay / 1_000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${padded[Math.floor(minutes / 60)]}:${padded[minutes % 60]}:${padded[seconds % 60]}`;
  return `${dayText(day)}T${clock}.${String(ofDay % 1_000).padStart(3, "0")}Z`;
}

const msOfDay = 86_400_000;
const padded = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));
const [zero, dash, space, plus] = [...Buffer.from("0- +")] as [number, number, number, number];

/** The days of some ten years, by their number since 1970. */
const days = new Map<number, string>();
const mostDays = 4_000;

function dayText(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= mostDays) days.clear();
  const [text = ""] = new Date(day * msOfDay).toISOString().split("T");
  days.set(day, text);
  return text;
}

function two(text: string, at: number): number {
  return 10 * digit(text, at) + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}
