import { Field, InputType } from "type-graphql";
import { LocalDate } from "../../shared/scalars.js";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Deal } from "../entities/deal.js";
import type { MarketingContext } from "../loaders/index.js";
import { takeDealStep } from "./take-deal-step.js";
import { TextOf } from "../../shared/inputs/text-of.js";

/** That a deal is off. */
@InputType({ description: "That a deal is off." })
export class DealCancelInput extends ChangeInput {
  @TextOf(500)
  @Field(() => String, { description: "Why, 1 to 500 characters (退房原因)." })
  reason!: string;

  @Field(() => LocalDate, { nullable: true, description: "The day; today, if left out (退房日期)." })
  cancelledOn?: string | null;
}

/** Calls a deal off before the home is handed over; the unit is free for another. */
export function dealCancel(input: DealCancelInput, context: MarketingContext): Promise<Payload<"deal", Deal>> {
  const { reason } = input;
  return takeDealStep(context, "dealCancel", input, "cancelledOn", (on) => ({ kind: "CANCEL", on, reason }));
}
