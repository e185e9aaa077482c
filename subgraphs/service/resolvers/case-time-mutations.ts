import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { caseClockOverride, CaseClockOverrideInput } from "../actions/case-clock-override.js";
import { casePause, CasePauseInput } from "../actions/case-pause.js";
import { caseReply, CaseReplyInput } from "../actions/case-reply.js";
import { caseResume, CaseResumeInput } from "../actions/case-resume.js";
import { caseTierFollow, CaseTierFollowInput } from "../actions/case-tier-follow.js";
import type { ServiceContext } from "../loaders/index.js";

const CaseReplyPayload = payloadOf("CaseReplyPayload", "case", Case);
const CasePausePayload = payloadOf("CasePausePayload", "case", Case);
const CaseResumePayload = payloadOf("CaseResumePayload", "case", Case);
const CaseClockOverridePayload = payloadOf("CaseClockOverridePayload", "case", Case);
const CaseTierFollowPayload = payloadOf("CaseTierFollowPayload", "case", Case);

/** What can be done with the clocks of a case. */
@Resolver(() => Case)
export class CaseTimeMutations {
  @Mutation(() => CaseReplyPayload, {
    nullable: true,
    description: "Keeps what the customer was told; the first time ends the clock of the first reply (答复客户).",
  })
  caseReply(
    @Arg("input", () => CaseReplyInput, { description: "What was said." }) input: CaseReplyInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseReply(input, context);
  }

  @Mutation(() => CasePausePayload, {
    nullable: true,
    description: "Lets the clocks of a case stand still, for a reason (暂停计时).",
  })
  casePause(
    @Arg("input", () => CasePauseInput, { description: "The case, and why." }) input: CasePauseInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return casePause(input, context);
  }

  @Mutation(() => CaseResumePayload, {
    nullable: true,
    description: "Lets the clocks of a paused case run again (恢复计时).",
  })
  caseResume(
    @Arg("input", () => CaseResumeInput, { description: "The case." }) input: CaseResumeInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseResume(input, context);
  }

  @Mutation(() => CaseClockOverridePayload, {
    nullable: true,
    description:
      "Sets the end of a clock by hand; the head of customer service alone, with a reason that is kept (调整时限).",
  })
  caseClockOverride(
    @Arg("input", () => CaseClockOverrideInput, { description: "The clock, its end, and why." })
    input: CaseClockOverrideInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseClockOverride(input, context);
  }

  @Mutation(() => CaseTierFollowPayload, {
    nullable: true,
    description:
      "Lets a case be served as its customer is, when that was said under another handle of the person (工单等级跟随).",
  })
  caseTierFollow(
    @Arg("input", () => CaseTierFollowInput, { description: "The case, and how its customer is served." })
    input: CaseTierFollowInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseTierFollow(input, context);
  }
}
