import type { ChangeInput, Payload } from "../../shared/write.js";
import { Lead } from "../entities/lead.js";
import type { MarketingContext } from "../loaders/index.js";
import { changeRow } from "./change-row.js";

/**
 * Changes a lead in one transaction, and dates the change.
 * @param valuesOf what is to be written; it throws a Refusal for what a rule forbids
 */
export function changeLead(
  context: MarketingContext,
  mutation: string,
  input: ChangeInput,
  valuesOf: (lead: Lead) => Partial<Lead>,
): Promise<Payload<"lead", Lead>> {
  const kind = { field: "lead", entity: Lead, byId: context.loaders.leadById } as const;
  return changeRow(context, mutation, input, kind, (lead) => ({ ...valuesOf(lead), updatedAt: new Date() }));
}
