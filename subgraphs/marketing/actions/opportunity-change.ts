import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { Fen } from "../../shared/scalars.js";
import { ChangeInput, given, type Payload, UserErrorCode } from "../../shared/write.js";
import type { Opportunity } from "../entities/opportunity.js";
import type { MarketingContext } from "../loaders/index.js";
import { opportunityMayBeChanged } from "../rules/opportunity-may-be-changed.js";
import { changeOpportunity } from "./change-opportunity.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { Money } from "./money.js";

/** What of a sale is to be written otherwise. */
@InputType({ description: "What of a sale is to be written otherwise; what is left out stays." })
export class OpportunityChangeInput extends ChangeInput {
  @IsOptional()
  @IdOf("unt")
  @Field(() => ID, { nullable: true, description: "The unit that they want (意向房屋)." })
  unitId?: string | null;

  @IsOptional()
  @Money()
  @Field(() => Fen, { nullable: true, description: "The price that is expected, in fen (预计成交价)." })
  expectedPrice?: number | null;
}

/** Writes down what is newly known of what is wanted. */
export function opportunityChange(
  input: OpportunityChangeInput,
  context: MarketingContext,
): Promise<Payload<"opportunity", Opportunity>> {
  const { unitId, expectedPrice } = input;
  return changeOpportunity(context, "opportunityChange", input, ({ stage }) => {
    refuseIf(opportunityMayBeChanged(stage), "id", UserErrorCode.STATE);
    return given({ unitId, expectedPrice });
  });
}
