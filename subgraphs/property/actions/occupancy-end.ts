import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { lockForChange } from "../../shared/rows/lock-for-change.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { chinaDay, LocalDate } from "../../shared/scalars.js";
import { ChangeInput, change, type Payload, perform, UserErrorCode } from "../../shared/write.js";
import { Occupancy } from "../entities/occupancy.js";
import type { PropertyContext } from "../loaders/index.js";
import { dayLiesBetween } from "../rules/day-lies-between.js";
import { mayStillEnd } from "../rules/may-still-end.js";

/** That somebody no longer owns, rents or lives in a unit. */
@InputType({ description: "That somebody no longer owns, rents or lives in a unit." })
export class OccupancyEndInput extends ChangeInput {
  @Field(() => LocalDate, {
    description: "The first day on which it no longer holds; that of its beginning, if it never held (终止日期).",
  })
  to!: string;
}

/** Ends an occupancy; it stays in the book. What has ended already stays as it is. */
export function occupancyEnd(
  input: OccupancyEndInput,
  context: PropertyContext,
): Promise<Payload<"occupancy", Occupancy>> {
  return perform(context, "occupancyEnd", input, {
    field: "occupancy",
    work: (tx) => end(tx, context.caller, input),
    load: (id) => context.loaders.occupancyById.clear(id).load(id),
  });
}

async function end(tx: EntityManager, caller: Caller, input: OccupancyEndInput): Promise<string> {
  const occupancy = await lockForChange(tx, caller, Occupancy, input);
  refuseIf(mayStillEnd(occupancy.to, chinaDay(new Date())), "id", UserErrorCode.STATE);
  refuseIf(dayLiesBetween(input.to, occupancy.from, occupancy.to), "to");
  await change(tx, Occupancy, input, { to: input.to });
  return input.id;
}
