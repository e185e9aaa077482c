/**
 * The day that ends a term of months: the one of the same number, or the month's last where it has none (民法典 art. 202).
 * @param day YYYY-MM-DD
 */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
