/**
 * The last whole month before a day, from its first day to the first day that no longer belongs to it. Requirements 003-23.
 * @param day as in 2026-03-17
 */
export function monthBefore(day: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const first = (months: number): string => new Date(Date.UTC(year, months, 1)).toISOString().slice(0, 10);
  return { from: first(month - 2), to: first(month - 1) };
}
