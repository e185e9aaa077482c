import { Field, ID, InputType } from "type-graphql";
import { mayAct, type Payload, WriteInput } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import type { ServiceContext } from "../loaders/index.js";
import { whoActsOn } from "../rules/who-acts-on.js";
import { lockCase } from "./lock-case.js";
import { performOnCase } from "./perform-on-case.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { writeLog } from "./write-log.js";

/** A note for a case's log. It needs no version: two notes do not contradict each other. */
@InputType({ description: "A note for a case's log; it needs no version, since notes do not contradict each other." })
export class CaseNoteInput extends WriteInput {
  @Field(() => ID, { description: "The case's id." })
  id!: string;

  @TextOf(4000)
  @Field(() => String, { description: "The note, 1 to 4,000 characters (备注)." })
  text!: string;
}

/** Notes something about a case, in whatever state it is. */
export function caseNote(input: CaseNoteInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  const { caller } = context;
  return performOnCase(context, "caseNote", input, async (tx) => {
    const found = await lockCase(tx, caller, input.id);
    mayAct(caller, whoActsOn(found.department), found.projectCode);
    const at = new Date();
    await tx.update(Case, { id: found.id }, { updatedAt: at });
    await writeLog(tx, caller, found, { kind: CaseLogKind.NOTE, text: input.text, at });
    return found.id;
  });
}
