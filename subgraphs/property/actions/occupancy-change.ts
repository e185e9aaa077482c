import { IsNumber, Max, Min } from "class-validator";
import { Field, Float, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { lockForChange } from "../../shared/rows/lock-for-change.js";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { ChangeInput, change, type Payload, perform } from "../../shared/write.js";
import { Occupancy } from "../entities/occupancy.js";
import { Unit } from "../entities/unit.js";
import type { PropertyContext } from "../loaders/index.js";
import { shareFitsRole } from "../rules/share-fits-role.js";
import { refuseTooMuchOwned } from "./refuse-too-much-owned.js";

/** An owner's share as it should be. */
@InputType({ description: "An owner's share as it should be." })
export class OccupancyChangeInput extends ChangeInput {
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(100)
  @Field(() => Float, { description: "The owner's share in percent, two decimals at the most (产权份额)." })
  sharePercent!: number;
}

/** Puts an owner's share right. Who owns, and since when, is ended and begun anew instead. */
export function occupancyChange(
  input: OccupancyChangeInput,
  context: PropertyContext,
): Promise<Payload<"occupancy", Occupancy>> {
  return perform(context, "occupancyChange", input, {
    field: "occupancy",
    work: (tx) => changeShare(tx, context.caller, input),
    load: (id) => context.loaders.occupancyById.clear(id).load(id),
  });
}

async function changeShare(tx: EntityManager, caller: Caller, input: OccupancyChangeInput): Promise<string> {
  const { id, unitId, role, from, to } = await lockForChange(tx, caller, Occupancy, input);
  const { sharePercent } = input;
  refuseIf(shareFitsRole(role, sharePercent), "sharePercent");
  await lockSeen(tx, caller, Unit, unitId, "id");
  await refuseTooMuchOwned(tx, { id, unitId, role, from, to, sharePercent }, "sharePercent");
  await change(tx, Occupancy, input, { sharePercent });
  return input.id;
}
