import { Field, InputType } from "type-graphql";
import { LocalDate } from "../../shared/scalars.js";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Deal } from "../entities/deal.js";
import type { MarketingContext } from "../loaders/index.js";
import { takeDealStep } from "./take-deal-step.js";

/** That the contract was signed in the city's system. */
@InputType({ description: "That the contract was signed in the city's system." })
export class DealSignOnlineInput extends ChangeInput {
  @Field(() => LocalDate, { nullable: true, description: "The day; today, if left out (网签日期)." })
  onlineSignedOn?: string | null;
}

/** Signs the contract in the city's system. */
export function dealSignOnline(input: DealSignOnlineInput, context: MarketingContext): Promise<Payload<"deal", Deal>> {
  return takeDealStep(context, "dealSignOnline", input, "onlineSignedOn", (on) => ({ kind: "SIGN_ONLINE", on }));
}
