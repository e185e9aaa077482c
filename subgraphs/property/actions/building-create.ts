import { Max, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { unlessTaken } from "../../shared/rows/unless-taken.js";
import { chinaDay, LocalDate, newId } from "../../shared/scalars.js";
import { mustWorkFor, type Payload, perform, WriteInput } from "../../shared/write.js";
import { Building } from "../entities/building.js";
import type { PropertyContext } from "../loaders/index.js";
import { dayLiesBetween } from "../rules/day-lies-between.js";
import { Label } from "./label.js";
import { ProjectCode } from "../../shared/inputs/project-code.js";

/** A new building. */
@InputType({ description: "A new building." })
export class BuildingCreateInput extends WriteInput {
  @ProjectCode()
  @Field(() => String, { description: "The code of the project that it belongs to, as in DL-01 (项目代码)." })
  projectCode!: string;

  @Label({ most: 20 })
  @Field(() => String, { description: "Its name within the project, as in 3栋; 1 to 20 characters (楼栋名)." })
  name!: string;

  @Min(0)
  @Max(50)
  @Field(() => Int, { description: "How many sections it has, 0 to 50 (单元数)." })
  sectionCount!: number;

  @Min(0)
  @Max(200)
  @Field(() => Int, { description: "How many floors it has above ground, 0 to 200 (地上层数)." })
  floorCount!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day of its completion acceptance, if it was (竣工验收日期).",
  })
  completionAcceptedOn?: string | null;
}

/** Enters a building. Its name is free in its project, and it was not accepted tomorrow. */
export function buildingCreate(
  input: BuildingCreateInput,
  context: PropertyContext,
): Promise<Payload<"building", Building>> {
  mustWorkFor(context.caller, input.projectCode);
  return perform(context, "buildingCreate", input, {
    field: "building",
    work: (tx) => create(tx, input),
    load: (id) => context.loaders.buildingById.clear(id).load(id),
  });
}

async function create(tx: EntityManager, { idempotencyKey: _, ...values }: BuildingCreateInput): Promise<string> {
  if (values.completionAcceptedOn)
    refuseIf(dayLiesBetween(values.completionAcceptedOn, null, chinaDay(new Date())), "completionAcceptedOn");
  const id = newId("bld");
  const message = `There is a building ${values.name} in ${values.projectCode} already.`;
  await unlessTaken(tx.insert(Building, { id, ...values }), { building_project_code_name: { field: "name", message } });
  return id;
}
