import { Field, ID, InputType } from "type-graphql";
import { mayAct, type Payload, perform, Refusal, UserErrorCode, WriteInput } from "../../shared/write.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { CasePromise } from "../entities/case-promise.js";
import { CasePromiseState } from "../entities/case-promise-state.js";
import type { ServiceContext } from "../loaders/index.js";
import { promiseKept } from "../rules/promise-kept.js";
import { whoActsOn } from "../rules/who-acts-on.js";
import { lockCase } from "./lock-case.js";
import { writeLog } from "./write-log.js";

/** The promise that was fulfilled. */
@InputType({ description: "The promise that was fulfilled; it needs no version, since it is fulfilled once." })
export class CasePromiseFulfilInput extends WriteInput {
  @Field(() => ID, { description: "The promise's id." })
  id!: string;
}

/** Says that a promise was fulfilled: kept when it was in time, broken and done at last when it was not. Requirements 001-24. */
export function casePromiseFulfil(
  input: CasePromiseFulfilInput,
  context: ServiceContext,
): Promise<Payload<"promise", CasePromise>> {
  const { caller, loaders } = context;
  const nothing = new Refusal(UserErrorCode.NOT_FOUND, ["id"], "There is no such promise.");
  return perform(context, "casePromiseFulfil", input, {
    field: "promise",
    load: (id) => loaders.promiseById.clear(id).load(id),
    work: async (tx) => {
      const seen = await loaders.promiseById.load(input.id);
      if (!seen) throw nothing;
      const found = await lockCase(tx, caller, seen.caseId);
      mayAct(caller, whoActsOn(found.department), found.projectCode);
      const lock = { mode: "pessimistic_write" } as const;
      const promise = await tx.findOne(CasePromise, { where: { id: input.id }, lock });
      if (!promise) throw nothing;
      const at = new Date();
      const next = promiseKept(promise, at);
      if (typeof next === "string") throw new Refusal(UserErrorCode.STATE, ["id"], next);
      const state = CasePromiseState[next.state];
      await tx.update(CasePromise, { id: promise.id }, { state, fulfilledAt: at });
      const kind = state === CasePromiseState.KEPT ? CaseLogKind.PROMISE_KEPT : CaseLogKind.PROMISE_BROKEN;
      await writeLog(tx, caller, found, { kind, text: promise.text, at });
      return promise.id;
    },
  });
}
