import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { type EntityManager, MoreThanOrEqual } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { newId } from "../../shared/scalars.js";
import { ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { CallbackOutcome } from "../entities/callback-outcome.js";
import type { Case } from "../entities/case.js";
import { CaseCallback } from "../entities/case-callback.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import type { ServiceContext } from "../loaders/index.js";
import { callbackCounts } from "../rules/callback-counts.js";
import { stepFits } from "../rules/step-fits.js";
import { caseToChange } from "./case-to-change.js";
import { performOnCase } from "./perform-on-case.js";
import { stepCase } from "./step-case.js";
import { writeLog } from "./write-log.js";

/** What a customer said when called back. */
@InputType({ description: "What a customer said when called back about a resolved case." })
export class CaseCallBackInput extends ChangeInput {
  @Field(() => CallbackOutcome, { description: "What the call found out (回访结果)." })
  outcome!: CallbackOutcome;

  @IsOptional()
  @TextOf(1000)
  @Field(() => String, { nullable: true, description: "What the customer said, up to 1,000 characters (客户反馈)." })
  note?: string | null;
}

/** Keeps that a customer was called back. Who is content lets the case be closed; who is not takes it up again. Requirements 003-14. */
export function caseCallBack(input: CaseCallBackInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseCallBack", input, (tx) => callBack(tx, input, context.caller));
}

async function callBack(tx: EntityManager, input: CaseCallBackInput, caller: Caller): Promise<string> {
  const found = await caseToChange(tx, caller, input);
  const wrong = stepFits("CALLED_BACK", found.state);
  if (wrong) throw new Refusal(UserErrorCode.STATE, ["id"], wrong);
  const { id: caseId, projectCode, resolvedAt } = found;
  const at = new Date();
  const { outcome, note = null } = input;
  const own = { id: newId("cbk"), caseId, projectCode, outcome, note };
  await tx.insert(CaseCallback, { ...own, actor: caller.subject, at });
  const text = note === null ? outcome : `${outcome}: ${note}`;
  if (outcome === CallbackOutcome.DISCONTENT) {
    await writeLog(tx, caller, found, { kind: CaseLogKind.CALLED_BACK, text, at });
    return stepCase(tx, caller, input, (now) => ({ kind: "REOPENED", at: now }), note ?? "");
  }
  const attempts = await tx.count(CaseCallback, { where: { caseId, at: MoreThanOrEqual(resolvedAt ?? at) } });
  const counts = callbackCounts(outcome, attempts);
  return stepCase(tx, caller, input, (now) => ({ kind: "CALLED_BACK", counts, at: now }), text);
}
