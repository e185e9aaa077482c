import type { Constraint } from "../identity/constraint.js";
import { constraintsOf, type Decision } from "../rules/constraints-of.js";
import { rowName } from "./read-everybody.js";

/** What people decided, by the matcher's names of rows. Takes the registrations' ids by row; decisions about others are left out. */
export function constraintsByRow(decisions: readonly Decision[], ids: readonly string[]): Constraint[] {
  if (decisions.length === 0) return [];
  const rows = new Map(ids.map((id, row) => [id, rowName(row)]));
  return constraintsOf(decisions).flatMap(({ kind, left, right }) => {
    const [one, other] = [rows.get(left), rows.get(right)];
    return one && other ? [{ kind, left: one, right: other }] : [];
  });
}
