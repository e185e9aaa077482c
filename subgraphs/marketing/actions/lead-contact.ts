import { InputType } from "type-graphql";
import { ChangeInput, type Payload } from "../../shared/write.js";
import type { Lead } from "../entities/lead.js";
import type { MarketingContext } from "../loaders/index.js";
import { changeLead } from "./change-lead.js";
import { stateOfLead } from "./state-of-lead.js";

/** The lead that somebody has spoken with. */
@InputType({ description: "The lead that somebody has spoken with." })
export class LeadContactInput extends ChangeInput {}

/** Says that somebody has spoken with a new lead. What was said is a touchpoint. */
export function leadContact(input: LeadContactInput, context: MarketingContext): Promise<Payload<"lead", Lead>> {
  return changeLead(context, "leadContact", input, ({ state }) => ({ state: stateOfLead(state, "CONTACT") }));
}
