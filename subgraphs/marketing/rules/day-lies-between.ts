/**
 * Whether a day lies between two others, both of them allowed; null is no limit.
 * @returns what was expected and what came, or undefined
 */
export function dayLiesBetween(day: string, earliest: string | null, latest: string | null): string | undefined {
  if (earliest !== null && day < earliest) return `It must be ${earliest} or later, and was ${day}.`;
  if (latest !== null && day > latest) return `It must be ${latest} or earlier, and was ${day}.`;
  return undefined;
}
