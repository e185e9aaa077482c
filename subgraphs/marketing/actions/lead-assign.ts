import { Field, ID, InputType } from "type-graphql";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { ChangeInput, type Payload, UserErrorCode } from "../../shared/write.js";
import type { Lead } from "../entities/lead.js";
import type { MarketingContext } from "../loaders/index.js";
import { leadMayBeAssigned } from "../rules/lead-may-be-assigned.js";
import { changeLead } from "./change-lead.js";
import { IdOf } from "../../shared/inputs/id-of.js";

/** To whom a lead goes. */
@InputType({ description: "To whom a lead goes." })
export class LeadAssignInput extends ChangeInput {
  @IdOf("emp")
  @Field(() => ID, { description: "The consultant who looks after it from now on (置业顾问)." })
  consultantId!: string;
}

/** Gives a lead to another consultant: the sales manager's decision. */
export function leadAssign(input: LeadAssignInput, context: MarketingContext): Promise<Payload<"lead", Lead>> {
  const { consultantId } = input;
  const valuesOf = (lead: Lead): Partial<Lead> => {
    refuseIf(leadMayBeAssigned(lead, consultantId), "consultantId", UserErrorCode.STATE);
    return { consultantId };
  };
  return changeLead(context, "leadAssign", input, valuesOf);
}
