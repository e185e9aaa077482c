import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { change, ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import type { ServiceContext } from "../loaders/index.js";
import { caseToChange } from "./case-to-change.js";
import { firstCase } from "./first-case.js";
import { performOnCase } from "./perform-on-case.js";
import { writeLog } from "./write-log.js";

/** Which case another one repeats. */
@InputType({ description: "Which case another one repeats, and why one says so." })
export class CaseRepeatLinkInput extends ChangeInput {
  @IdOf("cas")
  @Field(() => ID, { description: "A case of the same matter that was told before (首次工单)." })
  firstCaseId!: string;

  @TextOf(1000)
  @Field(() => String, { description: "What speaks for it, 1 to 1,000 characters (关联依据)." })
  reason!: string;
}

/** Links a case to the first case of its matter; what repeated the case repeats that one too. Requirements 000-24. */
export function caseRepeatLink(input: CaseRepeatLinkInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseRepeatLink", input, (tx) => link(tx, input, context.caller));
}

async function link(tx: EntityManager, input: CaseRepeatLinkInput, caller: Caller): Promise<string> {
  const found = await caseToChange(tx, caller, input);
  const firstCaseId = await firstCase(tx, caller, input.firstCaseId);
  if (firstCaseId === found.id)
    throw new Refusal(UserErrorCode.INVALID, ["firstCaseId"], "A case does not repeat itself or its own repeat.");
  const at = new Date();
  await change(tx, Case, input, { firstCaseId, repeatReason: input.reason, updatedAt: at });
  await tx.update(Case, { firstCaseId: found.id }, { firstCaseId });
  await writeLog(tx, caller, found, { kind: CaseLogKind.NOTE, text: `↻ ${firstCaseId}: ${input.reason}`, at });
  return found.id;
}
