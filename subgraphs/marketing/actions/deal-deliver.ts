import { Field, InputType } from "type-graphql";
import { LocalDate } from "../../shared/scalars.js";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Deal } from "../entities/deal.js";
import type { MarketingContext } from "../loaders/index.js";
import { takeDealStep } from "./take-deal-step.js";

/** That the home was handed over. */
@InputType({ description: "That the home was handed over." })
export class DealDeliverInput extends ChangeInput {
  @Field(() => LocalDate, { nullable: true, description: "The day; today, if left out (交付日期)." })
  deliveredOn?: string | null;
}

/** Ends a deal with the keys. From this day the 90 days run in which the buyer registers the title. */
export function dealDeliver(input: DealDeliverInput, context: MarketingContext): Promise<Payload<"deal", Deal>> {
  return takeDealStep(context, "dealDeliver", input, "deliveredOn", (on) => ({ kind: "DELIVER", on }));
}
