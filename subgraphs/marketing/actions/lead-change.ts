import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { Fen } from "../../shared/scalars.js";
import { ChangeInput, given, type Payload, UserErrorCode } from "../../shared/write.js";
import type { Lead } from "../entities/lead.js";
import { PurchaseMotive } from "../entities/purchase-motive.js";
import type { MarketingContext } from "../loaders/index.js";
import { leadMayBeChanged } from "../rules/lead-may-be-changed.js";
import { changeLead } from "./change-lead.js";
import { Money } from "./money.js";
import { Motives } from "./motives.js";

/** What of a lead is to be written otherwise. */
@InputType({ description: "What of a lead is to be written otherwise; what is left out stays." })
export class LeadChangeInput extends ChangeInput {
  @IsOptional()
  @Motives()
  @Field(() => [PurchaseMotive], {
    nullable: true,
    description: "What makes them want to buy here, all of it (购房动机).",
  })
  motives?: PurchaseMotive[] | null;

  @IsOptional()
  @Money()
  @Field(() => Fen, { nullable: true, description: "What they want to spend at the most, in fen (预算)." })
  budget?: number | null;
}

/** Writes down what is newly known of what a lead wants. */
export function leadChange(input: LeadChangeInput, context: MarketingContext): Promise<Payload<"lead", Lead>> {
  const { motives, budget } = input;
  return changeLead(context, "leadChange", input, ({ state }) => {
    refuseIf(leadMayBeChanged(state), "id", UserErrorCode.STATE);
    return given({ motives, budget });
  });
}
