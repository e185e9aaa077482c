import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { type EntityManager, MoreThan, In } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { newId } from "../../shared/scalars.js";
import { change, ChangeInput, type Payload, Refusal, UserErrorCode } from "../../shared/write.js";
import { Case } from "../entities/case.js";
import { CaseAlarm } from "../entities/case-alarm.js";
import { CaseClock } from "../entities/case-clock.js";
import { CaseClockState } from "../entities/case-clock-state.js";
import { CaseLogKind } from "../entities/case-log-kind.js";
import { CasePause } from "../entities/case-pause.js";
import { CasePauseReason } from "../entities/case-pause-reason.js";
import type { ServiceContext } from "../loaders/index.js";
import { pauseFits } from "../rules/pause-fits.js";
import { caseToChange } from "./case-to-change.js";
import { openClocks } from "./open-clocks.js";
import { performOnCase } from "./perform-on-case.js";
import { TextOf } from "../../shared/inputs/text-of.js";
import { writeLog } from "./write-log.js";

/** Why the clocks of a case are to stand still. */
@InputType({ description: "Why the clocks of a case are to stand still." })
export class CasePauseInput extends ChangeInput {
  @Field(() => CasePauseReason, { description: "Why (暂停原因)." })
  reason!: CasePauseReason;

  @IsOptional()
  @TextOf(1000)
  @Field(() => String, { nullable: true, description: "What is said about it, up to 1,000 characters (说明)." })
  note?: string | null;
}

/** Lets the clocks of a case stand still, for a reason that is kept. What has run out already stays so. */
export function casePause(input: CasePauseInput, context: ServiceContext): Promise<Payload<"case", Case>> {
  return performOnCase(context, "casePause", input, (tx) => pause(tx, input, context.caller));
}

async function pause(tx: EntityManager, input: CasePauseInput, caller: Caller): Promise<string> {
  const found = await caseToChange(tx, caller, input);
  const open = await openClocks(tx, found.id);
  const wrong = pauseFits(found.state, open.pause !== null);
  if (wrong) throw new Refusal(UserErrorCode.STATE, ["id"], wrong);
  const at = new Date();
  const { reason, note = null } = input;
  const own = { caseId: found.id, projectCode: found.projectCode, pausedBy: caller.subject, pausedAt: at };
  await tx.insert(CasePause, { id: newId("pau"), ...own, reason, note });
  const ids = In(open.clocks.map(({ id }) => id));
  await tx.update(CaseClock, { id: ids }, { state: CaseClockState.PAUSED });
  await tx.update(CaseAlarm, { clockId: ids, dueAt: MoreThan(at) }, { isHeld: true });
  await change(tx, Case, input, { updatedAt: at });
  await writeLog(tx, caller, found, { kind: CaseLogKind.PAUSED, text: [reason, note].filter(Boolean).join(": "), at });
  return found.id;
}
