import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf } from "../../shared/write.js";
import { caseIntake, CaseIntakeInput } from "../actions/case-intake.js";
import { caseRepeatLink, CaseRepeatLinkInput } from "../actions/case-repeat-link.js";
import { Case } from "../entities/case.js";
import type { ServiceContext } from "../loaders/index.js";

const CaseIntakePayload = payloadOf("CaseIntakePayload", "case", Case);
const CaseRepeatLinkPayload = payloadOf("CaseRepeatLinkPayload", "case", Case);

/** How matters come in. */
@Resolver(() => Case)
export class CaseIntake {
  @Mutation(() => CaseIntakePayload, {
    nullable: true,
    description:
      "Takes in what somebody said, by whichever way: who answers for it, and what it repeats, is found (受理诉求).",
  })
  caseIntake(
    @Arg("input", () => CaseIntakeInput, { description: "What was said, and by whom." }) input: CaseIntakeInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseIntake(input, context);
  }

  @Mutation(() => CaseRepeatLinkPayload, {
    nullable: true,
    description: "Links a case to the first case of the same matter (关联重复工单).",
  })
  caseRepeatLink(
    @Arg("input", () => CaseRepeatLinkInput, { description: "Which case it repeats." }) input: CaseRepeatLinkInput,
    @Ctx() context: ServiceContext,
  ): Promise<Payload<"case", Case>> {
    return caseRepeatLink(input, context);
  }
}
