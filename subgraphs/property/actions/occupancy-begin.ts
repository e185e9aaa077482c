import { IsNumber, IsOptional, Max, Min } from "class-validator";
import { Field, Float, ID, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { LocalDate, newId } from "../../shared/scalars.js";
import { type Payload, perform, UserErrorCode, WriteInput } from "../../shared/write.js";
import { Occupancy, OccupancyRole } from "../entities/occupancy.js";
import { Unit } from "../entities/unit.js";
import type { PropertyContext } from "../loaders/index.js";
import { dayLiesBetween } from "../rules/day-lies-between.js";
import { shareFitsRole } from "../rules/share-fits-role.js";
import { tieIsNew } from "../rules/tie-is-new.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { refuseTooMuchOwned } from "./refuse-too-much-owned.js";

/** That somebody owns, rents or lives in a unit from now on. */
@InputType({ description: "That somebody owns, rents or lives in a unit." })
export class OccupancyBeginInput extends WriteInput {
  @IdOf("unt")
  @Field(() => ID, { description: "The unit (房屋)." })
  unitId!: string;

  @IdOf("reg", "cus")
  @Field(() => ID, { description: "The customer, by the customer's id or that of a registration (客户)." })
  customerHandle!: string;

  @Field(() => OccupancyRole, { description: "What the customer is to the unit (关系)." })
  role!: OccupancyRole;

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(100)
  @Field(() => Float, {
    nullable: true,
    description: "An owner's share in percent, two decimals at the most; left out, an OWNER owns all (产权份额).",
  })
  sharePercent?: number | null;

  @Field(() => LocalDate, { description: "The first day on which it holds (起始日期)." })
  from!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it no longer holds, if that is known (终止日期).",
  })
  to?: string | null;
}

/** Writes down that somebody is something to a unit. Owners never hold more than all of it; nothing is written down twice. */
export function occupancyBegin(
  input: OccupancyBeginInput,
  context: PropertyContext,
): Promise<Payload<"occupancy", Occupancy>> {
  return perform(context, "occupancyBegin", input, {
    field: "occupancy",
    work: (tx) => begin(tx, context.caller, input),
    load: (id) => context.loaders.occupancyById.clear(id).load(id),
  });
}

async function begin(tx: EntityManager, caller: Caller, input: OccupancyBeginInput): Promise<string> {
  const { unitId, customerHandle, role, sharePercent = null, from, to = null } = input;
  refuseIf(shareFitsRole(role, sharePercent), "sharePercent");
  if (to !== null) refuseIf(dayLiesBetween(to, from, null), "to");
  const { projectCode } = await lockSeen(tx, caller, Unit, unitId, "unitId");
  const id = newId("occ");
  const occupancy = { id, unitId, projectCode, customerHandle, role, sharePercent, from, to };
  const others = await tx.find(Occupancy, { where: { unitId } });
  refuseIf(tieIsNew(occupancy, others), "customerHandle", UserErrorCode.TAKEN);
  await refuseTooMuchOwned(tx, occupancy, "sharePercent");
  await tx.insert(Occupancy, { ...occupancy, recordedById: caller.subject });
  return id;
}
