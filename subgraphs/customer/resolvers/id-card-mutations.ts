import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { idCardActivate, IdCardActivateInput } from "../actions/id-card-activate.js";
import { idCardIssue, IdCardIssueInput } from "../actions/id-card-issue.js";
import { idCardSuspend, IdCardSuspendInput } from "../actions/id-card-suspend.js";
import { idCardVoid, IdCardVoidInput } from "../actions/id-card-void.js";
import { IdCard } from "../entities/id-card.js";
import type { CustomerContext } from "../loaders/index.js";

const IdCardIssuePayload = payloadOf("IdCardIssuePayload", "idCard", IdCard);
const IdCardActivatePayload = payloadOf("IdCardActivatePayload", "idCard", IdCard);
const IdCardSuspendPayload = payloadOf("IdCardSuspendPayload", "idCard", IdCard);
const IdCardVoidPayload = payloadOf("IdCardVoidPayload", "idCard", IdCard);

/** What can be done with cards. */
@Resolver(() => IdCard)
export class IdCardMutations {
  @Mutation(() => IdCardIssuePayload, {
    nullable: true,
    description: "Issues a card at the first contact; who has one keeps it. For sales (建立客户身份证).",
  })
  idCardIssue(
    @Arg("input", () => IdCardIssueInput, { description: "Whom it is for." }) input: IdCardIssueInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"idCard", IdCard>> {
    return idCardIssue(input, context);
  }

  @Mutation(() => IdCardActivatePayload, {
    nullable: true,
    description: "Makes a card usable, for the first time or again. For property management (激活客户身份证).",
  })
  idCardActivate(
    @Arg("input", () => IdCardActivateInput, { description: "Which card." }) input: IdCardActivateInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"idCard", IdCard>> {
    return idCardActivate(input, context);
  }

  @Mutation(() => IdCardSuspendPayload, {
    nullable: true,
    description: "Takes a card out of use for now (停用客户身份证).",
  })
  idCardSuspend(
    @Arg("input", () => IdCardSuspendInput, { description: "Which card, and why." }) input: IdCardSuspendInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"idCard", IdCard>> {
    return idCardSuspend(input, context);
  }

  @Mutation(() => IdCardVoidPayload, {
    nullable: true,
    description: "Takes a card out of use for good (作废客户身份证).",
  })
  idCardVoid(
    @Arg("input", () => IdCardVoidInput, { description: "Which card, and why." }) input: IdCardVoidInput,
    @Ctx() context: CustomerContext,
  ): Promise<Payload<"idCard", IdCard>> {
    return idCardVoid(input, context);
  }
}
