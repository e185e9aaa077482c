import { Field, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { chinaDay, DateTime, LocalDate, newId } from "../../shared/scalars.js";
import { type Payload, perform, UserErrorCode, WriteInput } from "../../shared/write.js";
import { Building } from "../entities/building.js";
import { Handover, HandoverState } from "../entities/handover.js";
import { Unit } from "../entities/unit.js";
import type { PropertyContext } from "../loaders/index.js";
import { dayLiesBetween } from "../rules/day-lies-between.js";
import { handoverFollowsAcceptance } from "../rules/handover-follows-acceptance.js";
import { mayBeAnnounced } from "../rules/may-be-announced.js";
import { IdOf } from "../../shared/inputs/id-of.js";

/** The written notice that a unit is ready. */
@InputType({ description: "The written notice that a unit is ready." })
export class HandoverAnnounceInput extends WriteInput {
  @IdOf("unt")
  @Field(() => ID, { description: "The unit that is ready (房屋)." })
  unitId!: string;

  @IdOf("reg", "cus")
  @Field(() => ID, { description: "The customer, by the customer's id or that of a registration (客户)." })
  customerHandle!: string;

  @Field(() => DateTime, { nullable: true, description: "When the notice was given; now, if left out (通知时间)." })
  noticeAt?: Date | null;

  @Field(() => LocalDate, { description: "The day of handover that the notice names (通知交付日期)." })
  dueOn!: string;
}

/** Announces that a unit will be handed over: only after completion acceptance, and once at a time. */
export function handoverAnnounce(
  input: HandoverAnnounceInput,
  context: PropertyContext,
): Promise<Payload<"handover", Handover>> {
  return perform(context, "handoverAnnounce", input, {
    field: "handover",
    work: (tx) => announce(tx, context.caller, input),
    load: (id) => context.loaders.handoverById.clear(id).load(id),
  });
}

async function announce(tx: EntityManager, caller: Caller, input: HandoverAnnounceInput): Promise<string> {
  const { unitId, customerHandle, dueOn } = input;
  const now = new Date();
  const noticeAt = input.noticeAt ?? now;
  const noticeOn = chinaDay(noticeAt);
  refuseIf(dayLiesBetween(noticeOn, null, chinaDay(now)), "noticeAt");
  refuseIf(dayLiesBetween(dueOn, noticeOn, null), "dueOn");
  const { buildingId, projectCode } = await lockSeen(tx, caller, Unit, unitId, "unitId");
  const { completionAcceptedOn } = await lockSeen(tx, caller, Building, buildingId, "unitId");
  refuseIf(handoverFollowsAcceptance(noticeOn, completionAcceptedOn), "unitId", UserErrorCode.STATE);
  const earlier = await tx.find(Handover, { where: { unitId } });
  refuseIf(mayBeAnnounced(earlier, customerHandle), "unitId", UserErrorCode.TAKEN);
  const id = newId("hov");
  const state = HandoverState.ANNOUNCED;
  const announcedById = caller.subject;
  await tx.insert(Handover, { id, unitId, projectCode, customerHandle, state, noticeAt, dueOn, announcedById });
  return id;
}
