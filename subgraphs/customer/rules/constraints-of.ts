/** What a person decided about registrations, by their ids. */
export interface Decision {
  readonly kind: "SAME" | "DIFFERENT";
  readonly leftIds: readonly string[];
  readonly rightIds: readonly string[];
}

/** Two registrations that must, or must not, be one person. */
export interface PairConstraint {
  readonly kind: "must-link" | "cannot-link";
  readonly left: string;
  readonly right: string;
}

/**
 * What decisions mean for pairs of registrations: what was found the same stays together, and of two sides that differ each stays together,
 * and nobody of one is with anybody of the other. A later decision takes back what an earlier one says against it.
 * @param decisions those that hold, the earliest first
 */
export function constraintsOf(decisions: readonly Decision[]): PairConstraint[] {
  let constraints: PairConstraint[] = [];
  for (const { kind, leftIds, rightIds } of decisions) {
    const [left, right] = [new Set(leftIds), new Set(rightIds)];
    const sides = kind === "SAME" ? [[...leftIds, ...rightIds]] : [leftIds, rightIds];
    const isAgainst = kind === "SAME" ? within(new Set([...left, ...right])) : across(left, right);
    constraints = constraints.filter((earlier) => !isAgainst(earlier));
    for (const side of sides) constraints.push(...chain(side));
    if (kind === "DIFFERENT") constraints.push(...everyPair(leftIds, rightIds));
  }
  return constraints;
}

function within(all: ReadonlySet<string>) {
  return ({ kind, left, right }: PairConstraint) => kind === "cannot-link" && all.has(left) && all.has(right);
}

function across(one: ReadonlySet<string>, other: ReadonlySet<string>) {
  return ({ kind, left, right }: PairConstraint) =>
    kind === "must-link" && ((one.has(left) && other.has(right)) || (other.has(left) && one.has(right)));
}

function chain(ids: readonly string[]): PairConstraint[] {
  const [first = "", ...rest] = ids;
  return rest.map((right) => ({ kind: "must-link", left: first, right }));
}

function everyPair(left: readonly string[], right: readonly string[]): PairConstraint[] {
  return left.flatMap((one) => right.map((other) => ({ kind: "cannot-link" as const, left: one, right: other })));
}
