import { Field, InputType } from "type-graphql";
import { LocalDate } from "../../shared/scalars.js";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Deal } from "../entities/deal.js";
import type { MarketingContext } from "../loaders/index.js";
import { takeDealStep } from "./take-deal-step.js";

/** That the whole price has arrived. */
@InputType({ description: "That the whole price has arrived." })
export class DealReceivePaymentInput extends ChangeInput {
  @Field(() => LocalDate, { nullable: true, description: "The day; today, if left out (回款日期)." })
  paidOn?: string | null;
}

/** Says that the whole price has arrived: paid, lent or both. */
export function dealReceivePayment(
  input: DealReceivePaymentInput,
  context: MarketingContext,
): Promise<Payload<"deal", Deal>> {
  return takeDealStep(context, "dealReceivePayment", input, "paidOn", (on) => ({ kind: "RECEIVE_PAYMENT", on }));
}
