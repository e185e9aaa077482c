import type { Caller, Role } from "../../shared/caller.js";

/**
 * Who must call people by their names: the departments in their projects, and who looks after the data or its protection. Everybody
 * else reads a mask; an application needs the scope. The right `customer.name` of the table of rights; PIPL article 6.
 */
const inFull: readonly Role[] = [
  ...(["sales_consultant", "sales_manager", "service_agent", "service_manager"] as const),
  ...(["property_butler", "property_manager", "data_steward", "privacy_officer", "administrator"] as const),
];

/** Whether a caller reads the names of those whom they see in full. */
export function seesNames({ role, scopes = [] }: Pick<Caller, "role" | "scopes">): boolean {
  return role === "application" ? scopes.includes("customer.name") : inFull.includes(role);
}
