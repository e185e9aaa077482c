/** Before this day nobody sold homes in China. */
const earliest = new Date("1980-01-01T00:00:00Z");

/**
 * Whether something can have happened at an instant: not yet to come, and not before there were homes to sell.
 * @returns what was expected and what came, or undefined
 */
export function mayHaveOccurred(at: Date, now: Date): string | undefined {
  if (at > now) return `It must have happened by now, and not at ${at.toISOString()}.`;
  if (at < earliest) return `It must have happened since 1980, and not at ${at.toISOString()}.`;
  return undefined;
}
