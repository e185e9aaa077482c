import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import type { Case } from "../entities/case.js";
import { CasePlaybookEntry } from "../entities/case-playbook-entry.js";
import { PlaybookStep } from "../entities/playbook-step.js";
import type { ServiceContext } from "../loaders/index.js";
import { handleCase } from "./handle-case.js";
import { performOnCase } from "./perform-on-case.js";

/** The step of the playbook that was taken. */
@InputType({ description: "The step of the playbook that was taken; each is taken once." })
export class CasePlaybookTickInput extends WriteInput {
  @Field(() => ID, { description: "The case's id." })
  caseId!: string;

  @Field(() => PlaybookStep, { description: "Which step (步骤)." })
  step!: PlaybookStep;

  @IsOptional()
  @TextOf(1000)
  @Field(() => String, { nullable: true, description: "What came of it, up to 1,000 characters (说明)." })
  note?: string | null;
}

/** Ticks a step of the playbook off, in the caller's name. Requirements 001-23. */
export function casePlaybookTick(
  input: CasePlaybookTickInput,
  context: ServiceContext,
): Promise<Payload<"case", Case>> {
  const { caseId, step, note = null } = input;
  const line = note === null ? step : `${step}: ${note}`;
  return performOnCase(context, "casePlaybookTick", input, (tx) =>
    handleCase(tx, context, { caseId, line }, async ({ projectCode }, at) => {
      const taken = await tx.exists(CasePlaybookEntry, { where: { caseId, step } });
      if (taken) throw new Refusal(UserErrorCode.TAKEN, ["step"], `The step ${step} was taken already.`);
      const own = { id: newId("ply"), caseId, projectCode, step, note };
      await tx.insert(CasePlaybookEntry, { ...own, actor: context.caller.subject, at });
    }),
  );
}
