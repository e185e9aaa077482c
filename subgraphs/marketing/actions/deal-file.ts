import { Field, InputType } from "type-graphql";
import { LocalDate } from "../../shared/scalars.js";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Deal } from "../entities/deal.js";
import type { MarketingContext } from "../loaders/index.js";
import { takeDealStep } from "./take-deal-step.js";

/** That the contract was filed with the authority. */
@InputType({ description: "That the contract was filed with the authority." })
export class DealFileInput extends ChangeInput {
  @Field(() => LocalDate, { nullable: true, description: "The day; today, if left out (备案日期)." })
  filedOn?: string | null;
}

/** Files the contract with the authority; late is better than never, so that the 30 days do not refuse it. */
export function dealFile(input: DealFileInput, context: MarketingContext): Promise<Payload<"deal", Deal>> {
  return takeDealStep(context, "dealFile", input, "filedOn", (on) => ({ kind: "FILE", on }));
}
