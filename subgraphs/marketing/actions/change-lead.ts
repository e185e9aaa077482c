import type { Role } from "../../shared/caller.js";
import type { ChangeInput, Payload } from "../../shared/write.js";
import { Lead } from "../entities/lead.js";
import type { MarketingContext } from "../loaders/index.js";
import { changeRow } from "./change-row.js";
import { salesRoles } from "./sales-roles.js";

/**
 * Changes a lead in one transaction, and dates the change.
 * @param valuesOf what is to be written; it throws a Refusal for what a rule forbids
 * @param roles who may
 */
export function changeLead(
  context: MarketingContext,
  mutation: string,
  input: ChangeInput,
  valuesOf: (lead: Lead) => Partial<Lead>,
  roles: readonly Role[] = salesRoles,
): Promise<Payload<"lead", Lead>> {
  const kind = { field: "lead", entity: Lead, byId: context.loaders.leadById, roles } as const;
  return changeRow(context, mutation, input, kind, (lead) => ({ ...valuesOf(lead), updatedAt: new Date() }));
}
