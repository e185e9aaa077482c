import { ArrayMaxSize, IsOptional, Max, Min } from "class-validator";
import { Field, Float, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { lockForChange } from "../../shared/rows/lock-for-change.js";
import { lockSeen } from "../../shared/rows/lock-seen.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { unlessTaken } from "../../shared/rows/unless-taken.js";
import { ChangeInput, change, given, type Payload, perform } from "../../shared/write.js";
import { Building } from "../entities/building.js";
import { Unit, UnitKind } from "../entities/unit.js";
import type { PropertyContext } from "../loaders/index.js";
import { formerRoomBecomesAlias } from "../rules/former-room-becomes-alias.js";
import { innerAreaFits } from "../rules/inner-area-fits.js";
import { unitFitsBuilding } from "../rules/unit-fits-building.js";
import { Label } from "./label.js";

/** What of a unit is to be changed. */
@InputType({ description: "What of a unit is to be changed; what is left out stays." })
export class UnitChangeInput extends ChangeInput {
  @Field(() => UnitKind, { nullable: true, description: "What it is used for (用途)." })
  kind?: UnitKind | null;

  @IsOptional()
  @Label({ most: 10 })
  @Field(() => String, { nullable: true, description: "The section that it lies in, as in 2 (单元)." })
  section?: string | null;

  @IsOptional()
  @Min(-10)
  @Field(() => Int, { nullable: true, description: "Its floor; there is no 0 (楼层)." })
  floor?: number | null;

  @IsOptional()
  @Label({ most: 20 })
  @Field(() => String, { nullable: true, description: "Its number; the former one becomes another name of it (房号)." })
  room?: string | null;

  @IsOptional()
  @Min(0.01)
  @Max(1_000_000)
  @Field(() => Float, { nullable: true, description: "Its built-up area in square metres (建筑面积)." })
  builtUpArea?: number | null;

  @IsOptional()
  @Min(0.01)
  @Field(() => Float, { nullable: true, description: "Its inner area in square metres (套内面积)." })
  innerArea?: number | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @Label({ most: 40, each: true })
  @Field(() => [String], { nullable: true, description: "All other names that it has, at most 20 (别名)." })
  aliases?: string[] | null;
}

/** Changes a unit. Under its former number it is still found. */
export function unitChange(input: UnitChangeInput, context: PropertyContext): Promise<Payload<"unit", Unit>> {
  return perform(context, "unitChange", input, {
    field: "unit",
    work: (tx) => changeUnit(tx, context.caller, input),
    load: (id) => context.loaders.unitById.clear(id).load(id),
  });
}

async function changeUnit(tx: EntityManager, caller: Caller, input: UnitChangeInput): Promise<string> {
  const { id, version, idempotencyKey: _, ...fields } = input;
  const unit = await lockForChange(tx, caller, Unit, { id, version });
  const building = await lockSeen(tx, caller, Building, unit.buildingId, "id");
  const values = given(fields);
  const { kind, section, floor, room, builtUpArea, innerArea } = Object.assign(new Unit(), unit, values);
  const wrong = unitFitsBuilding({ kind, section, floor }, building);
  refuseIf(wrong?.message, wrong?.field ?? "");
  refuseIf(innerAreaFits(builtUpArea, innerArea), "innerArea");
  const named = { ...values, aliases: formerRoomBecomesAlias(unit, values) };
  const message = `There is a unit ${room} at this place already.`;
  const taken = { unit_building_section_room: { field: "room", message } };
  await unlessTaken(change(tx, Unit, { id, version }, named), taken);
  return id;
}
