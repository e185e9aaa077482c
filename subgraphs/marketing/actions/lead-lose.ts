import { Field, InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Lead } from "../entities/lead.js";
import { LostReason } from "../entities/lost-reason.js";
import type { MarketingContext } from "../loaders/index.js";
import { changeLead } from "./change-lead.js";
import { stateOfLead } from "./state-of-lead.js";

/** The lead of which nothing will come. */
@InputType({ description: "The lead of which nothing will come." })
export class LeadLoseInput extends ChangeInput {
  @Field(() => LostReason, { description: "Why (流失原因)." })
  reason!: LostReason;
}

/** Gives a lead up, with the reason. */
export function leadLose(input: LeadLoseInput, context: MarketingContext): Promise<Payload<"lead", Lead>> {
  return changeLead(context, "leadLose", input, ({ state }) => ({
    state: stateOfLead(state, "LOSE"),
    lostReason: input.reason,
  }));
}
