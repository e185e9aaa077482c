import { Field, InputType } from "type-graphql";
import { LocalDate } from "../../shared/scalars.js";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Deal } from "../entities/deal.js";
import type { MarketingContext } from "../loaders/index.js";
import { takeDealStep } from "./take-deal-step.js";

/** That the contract was signed. */
@InputType({ description: "That the contract was signed." })
export class DealSignInput extends ChangeInput {
  @Field(() => LocalDate, { nullable: true, description: "The day; today, if left out (签约日期)." })
  signedOn?: string | null;
}

/** Signs the contract. From this day the 30 days run in which it is to be filed. Requirements 002-59. */
export function dealSign(input: DealSignInput, context: MarketingContext): Promise<Payload<"deal", Deal>> {
  return takeDealStep(context, "dealSign", input, "signedOn", (on) => ({ kind: "SIGN", on }));
}
