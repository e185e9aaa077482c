/**
 * The day that ends a term of years: of the same month and number, or the last of February where that has none (民法典 art. 202).
 * @param day YYYY-MM-DD
 */
export function addYears(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year + years, month, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
