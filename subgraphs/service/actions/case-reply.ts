import { Field, InputType } from "type-graphql";
import { change, ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import type { ServiceContext } from "../loaders/index.js";
import { changeFits } from "../rules/change-fits.js";
import { caseToChange } from "./case-to-change.js";
import { performOnCase } from "./perform-on-case.js";
import { tellClocks } from "./tell-clocks.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { writeLog } from "./write-log.js";

/** What the customer was told. */
@InputType({ description: "What the customer was told." })
export class CaseReplyInput extends ChangeInput {
  @TextOf(4000)
  @Field(() => String, { description: "What was said, 1 to 4,000 characters (答复内容)." })
  text!: string;
}

/** Keeps what the customer was told; the first time ends the clock of the first reply. Requirements 001-25. */
export function caseReply(input: CaseReplyInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  const { caller } = context;
  return performOnCase(context, "caseReply", input, async (tx) => {
    const found = await caseToChange(tx, caller, input);
    const over = changeFits(found.state);
    if (over) throw new Refusal(UserErrorCode.STATE, ["id"], over);
    const at = new Date();
    await tellClocks(tx, found, "REPLIED", { by: caller.subject, at });
    await change(tx, Case, input, { updatedAt: at });
    await writeLog(tx, caller, found, { kind: CaseLogKind.REPLIED, text: input.text, at });
    return found.id;
  });
}
