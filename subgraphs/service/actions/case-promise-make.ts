import { Field, ID, InputType } from "type-graphql";
import { DateTime, newId } from "../../shared/scalars.js";
import { mayAct, type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { CasePromise } from "../entities/case-promise.js";
import { CasePromiseState } from "../entities/case-promise-state.js";
import type { ServiceContext } from "../loaders/index.js";
import { changeFits } from "../rules/change-fits.js";
import { whoActsOn } from "../rules/who-acts-on.js";
import { lockCase } from "./lock-case.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { writeLog } from "./write-log.js";

/** What is promised. It needs no version: two promises do not contradict each other. */
@InputType({
  description: "What a customer is promised; it needs no version, since promises do not contradict each other.",
})
export class CasePromiseMakeInput extends WriteInput {
  @Field(() => ID, { description: "The case's id." })
  caseId!: string;

  @TextOf(1000)
  @Field(() => String, { description: "What is promised, 1 to 1,000 characters (承诺内容)." })
  text!: string;

  @Field(() => DateTime, { description: "Until when it is to be kept; later than now (兑现期限)." })
  dueAt!: Date;
}

/** Keeps what a customer is promised, in the caller's name. It cannot be taken back. Requirements 001-24. */
export function casePromiseMake(
  input: CasePromiseMakeInput,
  context: ServiceContext,
): Promise<Payload<"promise", CasePromise>> {
  const { caller, loaders } = context;
  return perform(context, "casePromiseMake", input, {
    field: "promise",
    load: (id) => loaders.promiseById.clear(id).load(id),
    work: async (tx) => {
      const found = await lockCase(tx, caller, input.caseId, "caseId");
      mayAct(caller, whoActsOn(found.department), found.projectCode);
      const over = changeFits(found.state);
      if (over) throw new Refusal(UserErrorCode.STATE, ["caseId"], over);
      const at = new Date();
      const { text, dueAt } = input;
      if (dueAt <= at)
        throw new Refusal(
          UserErrorCode.INVALID,
          ["dueAt"],
          `A promise is for later than now, not ${dueAt.toISOString()}.`,
        );
      const id = newId("prm");
      const own = { id, caseId: found.id, projectCode: found.projectCode, state: CasePromiseState.MADE };
      await tx.insert(CasePromise, { ...own, text, actor: caller.subject, madeAt: at, dueAt });
      const line = `${dueAt.toISOString()}: ${text}`;
      await writeLog(tx, caller, found, { kind: CaseLogKind.PROMISED, text: line, at });
      return id;
    },
  });
}
