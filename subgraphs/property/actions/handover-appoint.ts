import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { chinaDay, DateTime } from "../../shared/scalars.js";
import { ChangeInput, type Payload, UserErrorCode } from "../../shared/write.js";
import { Handover } from "../entities/handover.js";
import { Unit } from "../entities/unit.js";
import type { PropertyContext } from "../loaders/index.js";
import { dayLiesBetween } from "../rules/day-lies-between.js";
import { mayBeResumed } from "../rules/may-be-resumed.js";
import { takeHandoverStep } from "./take-handover-step.js";

/** The time agreed with the customer for the inspection. */
@InputType({ description: "The time agreed with the customer for the inspection." })
export class HandoverAppointInput extends ChangeInput {
  @Field(() => DateTime, { description: "The time agreed; not before the notice (预约验房时间)." })
  appointedAt!: Date;
}

/** Agrees a time for the inspection: the first, another, or one after faults or a refusal. */
export function handoverAppoint(
  input: HandoverAppointInput,
  context: PropertyContext,
): Promise<Payload<"handover", Handover>> {
  return takeHandoverStep(context, "handoverAppoint", input, async (tx, handover) => {
    refuseIf(dayLiesBetween(chinaDay(input.appointedAt), chinaDay(handover.noticeAt), null), "appointedAt");
    await refuseToResumeOver(tx, context, handover);
    return { kind: "APPOINT", at: input.appointedAt };
  });
}

/** While a refused one waited, another may have been announced; the unit is locked so that none comes in between. */
async function refuseToResumeOver(tx: EntityManager, { caller }: PropertyContext, handover: Handover): Promise<void> {
  await lockSeen(tx, caller, Unit, handover.unitId, "id");
  const all = await tx.find(Handover, { where: { unitId: handover.unitId } });
  const others = all.filter(({ id }) => id !== handover.id);
  refuseIf(mayBeResumed(handover, others), "id", UserErrorCode.STATE);
}
