import { InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseDispatch } from "../entities/case-dispatch.js";
import type { ServiceContext } from "../loaders/index.js";
import { takeFits } from "../rules/take-fits.js";
import { caseToChange } from "./case-to-change.js";
import { performOnCase } from "./perform-on-case.js";
import { recordHandOff } from "./record-hand-off.js";
import { stepCase } from "./step-case.js";

/** The case that somebody takes. */
@InputType({ description: "The case that the caller takes." })
export class CaseTakeInput extends ChangeInput {}

const text = "↖ taken (抢单)";

/**
 * Takes a case that nobody has taken on yet: the caller answers for it from now on and has seen it. Of two who take it at
 * once the second is refused. Requirements 000-35, 000-41.
 */
export function caseTake(input: CaseTakeInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "caseTake", input, (tx) => take(tx, input, context.caller));
}

async function take(tx: EntityManager, input: CaseTakeInput, caller: Caller): Promise<string> {
  const found = await caseToChange(tx, caller, input);
  const { projectCode, department } = found;
  const dispatch = await tx.findOne(CaseDispatch, { where: { projectCode, department } });
  const wrong = takeFits(found, caller, dispatch?.mode);
  if (wrong) throw new Refusal(UserErrorCode.STATE, ["id"], wrong);
  if (found.ownerId !== caller.subject) {
    await recordHandOff(tx, caller, found, { department, ownerId: caller.subject, reason: text, at: new Date() });
    await tx.update(Case, { id: found.id }, { ownerId: caller.subject });
  }
  return stepCase(tx, caller, input, (at) => ({ kind: "ACKNOWLEDGED", at }), text);
}
