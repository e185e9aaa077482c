import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { change, ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseClockKind } from "../entities/case-clock-kind.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import type { ServiceContext } from "../loaders/index.js";
import { caseToChange } from "./case-to-change.js";
import { openClocks } from "./open-clocks.js";
import { performOnCase } from "./perform-on-case.js";
import { resumeClocks } from "./resume-clocks.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { writeLog } from "./write-log.js";

/** The case whose clocks are to run again. */
@InputType({ description: "The case whose clocks are to run again." })
export class CaseResumeInput extends ChangeInput {
  @IsOptional()
  @TextOf(1000)
  @Field(() => String, { nullable: true, description: "What is said about it, up to 1,000 characters (说明)." })
  note?: string | null;
}

/** Lets the clocks of a paused case run again, with what was left to them. */
export function caseResume(input: CaseResumeInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  const { caller } = context;
  return performOnCase(context, "caseResume", input, async (tx) => {
    const found = await caseToChange(tx, caller, input);
    const open = await openClocks(tx, found.id);
    if (!open.pause) throw new Refusal(UserErrorCode.STATE, ["id"], "The case is not paused.");
    const at = new Date();
    const clocks = await resumeClocks(tx, open, caller.subject, at);
    const resolve = clocks.find(({ kind }) => kind === CaseClockKind.RESOLVE);
    await change(tx, Case, input, { ...(resolve && { dueAt: resolve.dueAt }), updatedAt: at });
    await writeLog(tx, caller, found, { kind: CaseLogKind.RESUMED, text: input.note ?? "", at });
    return found.id;
  });
}
