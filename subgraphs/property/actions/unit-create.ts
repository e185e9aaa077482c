import { ArrayMaxSize, IsOptional, Max, Min } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { unlessTaken } from "../../shared/rows/unless-taken.js";
import { newId } from "../../shared/scalars.js";
import { type Payload, perform, WriteInput } from "../../shared/write.js";
import { Building } from "../entities/building.js";
import { Unit, UnitKind } from "../entities/unit.js";
import type { PropertyContext } from "../loaders/index.js";
import { innerAreaFits } from "../rules/inner-area-fits.js";
import { unitFitsBuilding } from "../rules/unit-fits-building.js";
import { IdOf } from "../../shared/inputs/id-of.js";
import { Label } from "./label.js";

/** A new unit. */
@InputType({ description: "A new unit." })
export class UnitCreateInput extends WriteInput {
  @IdOf("bld")
  @Field(() => ID, { description: "The building that it lies in (楼栋)." })
  buildingId!: string;

  @Field(() => UnitKind, { description: "What it is used for (用途)." })
  kind!: UnitKind;

  @IsOptional()
  @Label({ most: 10 })
  @Field(() => String, { nullable: true, description: "The section that it lies in, as in 2 (单元)." })
  section?: string | null;

  @Min(-10)
  @Field(() => Int, { description: "Its floor; -1 is the first below ground, and there is no 0 (楼层)." })
  floor!: number;

  @Label({ most: 20 })
  @Field(() => String, { description: "Its number, as in 1501; 1 to 20 characters (房号)." })
  room!: string;

  @Min(0.01)
  @Max(1_000_000)
  @Field(() => Float, { description: "Its built-up area in square metres (建筑面积)." })
  builtUpArea!: number;

  @IsOptional()
  @Min(0.01)
  @Field(() => Float, { nullable: true, description: "Its inner area in square metres (套内面积)." })
  innerArea?: number | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @Label({ most: 40, each: true })
  @Field(() => [String], { nullable: true, description: "Other names that it has, at most 20 (别名)." })
  aliases?: string[] | null;
}

/** Enters a unit of a building, in a place that the building has and that is free. */
export function unitCreate(input: UnitCreateInput, context: PropertyContext): Promise<Payload<"unit", Unit>> {
  return perform(context, "unitCreate", input, {
    field: "unit",
    work: (tx) => create(tx, context.caller, input),
    load: (id) => context.loaders.unitById.clear(id).load(id),
  });
}

async function create(tx: EntityManager, caller: Caller, input: UnitCreateInput): Promise<string> {
  const { idempotencyKey: _, aliases, section = null, ...values } = input;
  const building = await lockSeen(tx, caller, Building, input.buildingId, "buildingId");
  const wrong = unitFitsBuilding({ ...values, section }, building);
  refuseIf(wrong?.message, wrong?.field ?? "");
  refuseIf(innerAreaFits(values.builtUpArea, values.innerArea ?? null), "innerArea");
  const id = newId("unt");
  const unit = { id, projectCode: building.projectCode, ...values, section, aliases: aliases ?? [] };
  const message = `There is a unit ${values.room} at this place already.`;
  await unlessTaken(tx.insert(Unit, unit), { unit_building_section_room: { field: "room", message } });
  return id;
}
