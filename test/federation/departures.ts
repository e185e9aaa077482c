import type { ExecutionResult } from "graphql";

/** What one side answered: its data, and where its errors are, in no order. */
export interface Said {
  readonly data: unknown;
  readonly paths: readonly string[];
  /** Those of the paths where a null stands that may not. */
  readonly nulls: readonly string[];
}

/** A way in which @apollo/gateway 2.14 answers otherwise than the specification says, and we do not. */
interface Departure {
  readonly what: string;
  /** What the specification says. */
  readonly because: string;
  /** Our answer, had we done as it does. */
  readonly asTheyDo: (ours: Said) => Said;
}

/** Every departure that was found in tens of thousands of questions. */
export const departures: readonly Departure[] = [
  {
    what: "A field whose whole selection is skipped is null.",
    because: "Its object is there and has no fields: {} (6.3.2, CollectFields leaves nothing to execute).",
    asTheyDo: (ours) => ({ ...ours, data: withoutEmpty(ours.data) }),
  },
  {
    what: "A null where none may be takes its object away, and no error says so.",
    because: "A field error is added to the list of errors, and then the null spreads (6.4.4).",
    asTheyDo: ({ data, paths, nulls }) => ({ data, paths: paths.filter((path) => !nulls.includes(path)), nulls: [] }),
  },
];

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)] as const);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** What there is to compare of an answer. */
export function said({ data, errors = [] }: ExecutionResult): Said {
  const pathsOf = (some: typeof errors) => some.map(({ path = [] }) => path.join(".")).sort();
  const nulls = errors.filter(({ message }) => message.startsWith("Cannot return null"));
  return { data: data ?? null, paths: pathsOf(errors), nulls: pathsOf(nulls) };
}

/** Whether two answers say the same; the order of an object's fields is not compared. */
export function same(one: Said, other: Said): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
