import { type ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Deal } from "../entities/deal.js";
import { DealState } from "../entities/deal-state.js";
import type { MarketingContext } from "../loaders/index.js";
import { chinaDay } from "../../shared/scalars.js";
import { dealStep, type DealStep } from "../rules/deal-step.js";
import { changeRow } from "./change-row.js";

/**
 * Takes a deal one step on, in one transaction.
 * @param day the input's field for the day of the step
 * @param stepOn the step, once its day is known; today, if the input names none
 */
export function takeDealStep<D extends string>(
  context: MarketingContext,
  mutation: string,
  input: ChangeInput & { readonly [day in D]?: string | null },
  day: D,
  stepOn: (on: string) => DealStep,
): Promise<Payload<"deal", Deal>> {
  const kind = { field: "deal", entity: Deal, byId: context.loaders.dealById } as const;
  return changeRow(context, mutation, input, kind, (deal) => {
    const today = chinaDay(new Date());
    const after = dealStep(deal, stepOn(input[day] ?? today), today);
    if ("wrong" in after) {
      const [field, code] = after.wrong === "day" ? [day, UserErrorCode.INVALID] : ["id", UserErrorCode.STATE];
      throw new Refusal(code, [field], after.message);
    }
    return { ...after, state: DealState[after.state] };
  });
}
