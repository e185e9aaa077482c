import type { Caller } from "../caller.js";
import type { Rights } from "./right.js";

/**
 * Makes the question whether a caller may use a field.
 * @returns why a caller may not use the field of this name, as in Mutation.caseOpen; undefined when they may. An operation
 * that no right names is nobody's; other fields that no right names are everybody's who reaches them.
 */
export function refusedBy(rights: Rights): (caller: Caller, field: string) => string | undefined {
  const byField = new Map(
    Object.entries(rights).flatMap(([name, right]) =>
      right.fields.map((field) => [field, { name, ...right }] as const),
    ),
  );
  return ({ role, scopes = [] }, field) => {
    const right = byField.get(field);
    if (!right) return isOperation(field) ? "Nobody may do this." : undefined;
    if (!right.roles.includes(role)) return "Your role has no right to this.";
    if (role !== "application" || scopes.includes(right.name)) return undefined;
    return `The application's token lacks the scope ${right.name}.`;
  };
}

function isOperation(field: string): boolean {
  return /^(Query|Mutation|Subscription)\./.test(field);
}
