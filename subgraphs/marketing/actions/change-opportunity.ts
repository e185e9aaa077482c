import type { EntityManager } from "typeorm";
import type { ChangeInput, Payload } from "../../shared/write.js";
import { Opportunity } from "../entities/opportunity.js";
import type { MarketingContext } from "../loaders/index.js";
import { changeRow } from "./change-row.js";

/**
 * Changes an opportunity in one transaction.
 * @param valuesOf what is to be written; it throws a Refusal for what a rule forbids
 */
export function changeOpportunity(
  context: MarketingContext,
  mutation: string,
  input: ChangeInput,
  valuesOf: (opportunity: Opportunity, tx: EntityManager) => Partial<Opportunity> | Promise<Partial<Opportunity>>,
): Promise<Payload<"opportunity", Opportunity>> {
  const byId = context.loaders.opportunityById;
  const kind = { field: "opportunity", entity: Opportunity, byId } as const;
  return changeRow(context, mutation, input, kind, valuesOf);
}
