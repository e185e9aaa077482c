import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { leadAssign, LeadAssignInput } from "../actions/lead-assign.js";
import { leadChange, LeadChangeInput } from "../actions/lead-change.js";
import { leadContact, LeadContactInput } from "../actions/lead-contact.js";
import { leadLose, LeadLoseInput } from "../actions/lead-lose.js";
import { leadOpen, LeadOpenInput } from "../actions/lead-open.js";
import { Lead } from "../entities/lead.js";
import type { MarketingContext } from "../loaders/index.js";

const LeadOpenPayload = payloadOf("LeadOpenPayload", "lead", Lead);
const LeadAssignPayload = payloadOf("LeadAssignPayload", "lead", Lead);
const LeadContactPayload = payloadOf("LeadContactPayload", "lead", Lead);
const LeadLosePayload = payloadOf("LeadLosePayload", "lead", Lead);
const LeadChangePayload = payloadOf("LeadChangePayload", "lead", Lead);

/** What can be done with a lead. */
@Resolver(() => Lead)
export class LeadMutations {
  @Mutation(() => LeadOpenPayload, {
    nullable: true,
    description: "Opens a lead, with the consultant who looks after it (登记线索).",
  })
  leadOpen(
    @Arg("input", () => LeadOpenInput, { description: "The new lead." }) input: LeadOpenInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"lead", Lead>> {
    return leadOpen(input, context);
  }

  @Mutation(() => LeadAssignPayload, {
    nullable: true,
    description: "Gives a lead to another consultant; a sales manager does (分配线索).",
  })
  leadAssign(
    @Arg("input", () => LeadAssignInput, { description: "To whom it goes." }) input: LeadAssignInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"lead", Lead>> {
    return leadAssign(input, context);
  }

  @Mutation(() => LeadContactPayload, {
    nullable: true,
    description: "Says that somebody has spoken with a new lead (联系线索).",
  })
  leadContact(
    @Arg("input", () => LeadContactInput, { description: "The lead." }) input: LeadContactInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"lead", Lead>> {
    return leadContact(input, context);
  }

  @Mutation(() => LeadLosePayload, { nullable: true, description: "Gives a lead up, with the reason (线索流失)." })
  leadLose(
    @Arg("input", () => LeadLoseInput, { description: "The lead, and why." }) input: LeadLoseInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"lead", Lead>> {
    return leadLose(input, context);
  }

  @Mutation(() => LeadChangePayload, { nullable: true, description: "Changes what a lead wants (修改线索)." })
  leadChange(
    @Arg("input", () => LeadChangeInput, { description: "What is to be written otherwise." }) input: LeadChangeInput,
    @Ctx() context: MarketingContext,
  ): Promise<Payload<"lead", Lead>> {
    return leadChange(input, context);
  }
}
