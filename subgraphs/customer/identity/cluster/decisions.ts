import type { Constraint } from "../constraint.js";
import type { Groups } from "./groups.js";

/** What people decided, by row. */
export interface Decisions {
  /** Pairs that are one person, in the order of their rows. */
  together: readonly (readonly [number, number])[];
  /** By row: the rows that are not the same person. */
  apart: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Looks up the rows that constraints speak of; those about registrations that are not there are left out. Takes ids in the order of rows. */
export function decisionsOf(constraints: readonly Constraint[], ids: readonly string[]): Decisions {
  const named = new Set(constraints.flatMap(({ left, right }) => [left, right]));
  const rows = new Map<string, number>();
  if (named.size > 0) ids.forEach((id, row) => named.has(id) && rows.set(id, row));
  const together: [number, number][] = [];
  const apart = new Map<number, Set<number>>();
  for (const { kind, left, right } of constraints) {
    const [one, other] = [rows.get(left), rows.get(right)];
    if (one === undefined || other === undefined || one === other) continue;
    if (kind === "must-link") together.push([Math.min(one, other), Math.max(one, other)]);
    else {
      apart.set(one, (apart.get(one) ?? new Set()).add(other));
      apart.set(other, (apart.get(other) ?? new Set()).add(one));
    }
  }
  together.sort(([left, right], [second, other]) => left - second || right - other);
  return { together, apart };
}

/** Whether a person decided that somebody in one group is nobody in the other. Takes the rows that stand for them. */
export function areKeptApart({ apart }: Decisions, groups: Groups, left: number, right: number): boolean {
  if (apart.size === 0) return false;
  return groups.members(left).some((row) => [...(apart.get(row) ?? [])].some((other) => groups.find(other) === right));
}
