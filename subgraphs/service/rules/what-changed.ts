/** A value of a case that may be changed. */
type Value = string | Date | null | undefined;

/**
 * Says what a change makes of a case, a line a value, as its log keeps it: `priority: NORMAL → HIGH`.
 * @param before the values as they are
 * @param after the values as they shall be; what is not named here stays
 * @returns the lines; empty when nothing would change. Requirements 003-15.
 */
export function whatChanged<Name extends string>(
  before: Readonly<Record<NoInfer<Name>, Value>>,
  after: Readonly<Partial<Record<Name, Value>>>,
): string {
  const names = Object.keys(after) as Name[];
  return names
    .filter((name) => inWords(before[name]) !== inWords(after[name]))
    .map((name) => `${name}: ${inWords(before[name])} → ${inWords(after[name])}`)
    .join("\n");
}

function inWords(value: Value): string {
  return value instanceof Date ? value.toISOString() : (value ?? "–");
}
