import { Field, InputType } from "type-graphql";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { chinaDay, LocalDate } from "../../shared/scalars.js";
import { ChangeInput, type Payload, UserErrorCode } from "../../shared/write.js";
import { Building } from "../entities/building.js";
import type { Handover } from "../entities/handover.js";
import { Unit } from "../entities/unit.js";
import type { PropertyContext } from "../loaders/index.js";
import { dayLiesBetween } from "../rules/day-lies-between.js";
import { handoverFollowsAcceptance } from "../rules/handover-follows-acceptance.js";
import { takeHandoverStep } from "./take-handover-step.js";

/** That possession of the unit has passed to the customer. */
@InputType({ description: "That possession of the unit has passed to the customer." })
export class HandoverCompleteInput extends ChangeInput {
  @Field(() => LocalDate, { nullable: true, description: "The day; today, if left out (交付日期)." })
  handedOverOn?: string | null;
}

/** Hands the unit over: after completion acceptance, after the inspection, and not tomorrow. Warranties begin on this day. */
export function handoverComplete(
  input: HandoverCompleteInput,
  context: PropertyContext,
): Promise<Payload<"handover", Handover>> {
  const { caller } = context;
  return takeHandoverStep(context, "handoverComplete", input, async (tx, { unitId, noticeAt, inspectedAt }) => {
    const today = chinaDay(new Date());
    const on = input.handedOverOn ?? today;
    const { buildingId } = await lockSeen(tx, caller, Unit, unitId, "id");
    const { completionAcceptedOn } = await lockSeen(tx, caller, Building, buildingId, "id");
    refuseIf(handoverFollowsAcceptance(on, completionAcceptedOn), "handedOverOn", UserErrorCode.STATE);
    refuseIf(dayLiesBetween(on, chinaDay(inspectedAt ?? noticeAt), today), "handedOverOn");
    return { kind: "COMPLETE", on, by: caller.subject };
  });
}
