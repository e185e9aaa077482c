import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { DateTime } from "../../shared/scalars.js";
import { type Payload, payloadOf } from "../../shared/write.js";
import { consentGive, ConsentGiveInput } from "../actions/consent-give.js";
import { consentWithdraw, ConsentWithdrawInput } from "../actions/consent-withdraw.js";
import { contactPreferenceSet, ContactPreferenceSetInput } from "../actions/contact-preference-set.js";
import { contactQuestion } from "../actions/contact-question.js";
import { Consent } from "../entities/consent.js";
import { ContactChannel } from "../entities/contact-channel.js";
import { ContactDecision } from "../entities/contact-decision.js";
import { ContactPreference } from "../entities/contact-preference.js";
import { Customer } from "../entities/customer.js";
import { Purpose } from "../entities/purpose.js";
import type { CustomerContext } from "../loaders/index.js";

const ConsentGivePayload = payloadOf("ConsentGivePayload", "customer", Customer);
const ConsentWithdrawPayload = payloadOf("ConsentWithdrawPayload", "customer", Customer);
const ContactPreferenceSetPayload = payloadOf("ContactPreferenceSetPayload", "customer", Customer);

/** What a person agreed to, how they want to be reached, and whether they may be. */
@Resolver(() => Customer)
export class CustomerContact {
  @FieldResolver(() => ContactDecision, {
    nullable: true,
    description: "Whether the person may be contacted; to be asked before anybody does (可否联系).",
  })
  mayContact(
    @Root() { id }: Customer,
    @Arg("purpose", () => Purpose, { description: "What for (目的)." }) purpose: Purpose,
    @Arg("channel", () => ContactChannel, { nullable: true, description: "How; left out when it is open (渠道)." })
    channel: ContactChannel | undefined,
    @Arg("at", () => DateTime, { nullable: true, description: "When; now when left out (时间)." }) at: Date | undefined,
    @Ctx() { loaders }: CustomerContext,
  ): Promise<ContactDecision> {
    return contactQuestion(loaders, id, { purpose, channel, at: at ?? new Date() });
  }

  @FieldResolver(() => [Consent], {
    nullable: true,
    description: "Every yes and no that the person said, the latest first; at most 200 (同意记录).",
  })
  consents(@Root() { id }: Customer, @Ctx() { loaders }: CustomerContext): Promise<Consent[]> {
    return loaders.consentsByCustomer.load(id);
  }

  @FieldResolver(() => [ContactPreference], {
    nullable: true,
    description: "How the person wanted to be reached, the latest first; at most 200 (联系偏好).",
  })
  contactPreferences(@Root() { id }: Customer, @Ctx() { loaders }: CustomerContext): Promise<ContactPreference[]> {
    return loaders.preferencesByCustomer.load(id);
  }

  @Mutation(() => ConsentGivePayload, { nullable: true, description: "Writes down that a person agrees (给予同意)." })
  consentGive(
    @Arg("input", () => ConsentGiveInput, { description: "Who agrees to what." }) input: ConsentGiveInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"customer", Customer>> {
    return consentGive(input, context);
  }

  @Mutation(() => ConsentWithdrawPayload, {
    nullable: true,
    description: "Writes down that a person does not agree, or no longer; it holds at once (撤回同意).",
  })
  consentWithdraw(
    @Arg("input", () => ConsentWithdrawInput, { description: "Who does not agree to what." })
    input: ConsentWithdrawInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"customer", Customer>> {
    return consentWithdraw(input, context);
  }

  @Mutation(() => ContactPreferenceSetPayload, {
    nullable: true,
    description: "Writes down how and when a person wants to be reached (设置联系偏好).",
  })
  contactPreferenceSet(
    @Arg("input", () => ContactPreferenceSetInput, { description: "Who wants to be reached how." })
    input: ContactPreferenceSetInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"customer", Customer>> {
    return contactPreferenceSet(input, context);
  }
}
