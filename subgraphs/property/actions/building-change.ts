import { IsOptional, Max, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import { lockForChange } from "../../shared/rows/lock-for-change.js";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { unlessTaken } from "../../shared/rows/unless-taken.js";
import { chinaDay, LocalDate } from "../../shared/scalars.js";
import { ChangeInput, change, given, type Payload, perform } from "../../shared/write.js";
import { Building } from "../entities/building.js";
import type { PropertyContext } from "../loaders/index.js";
import { dayLiesBetween } from "../rules/day-lies-between.js";
import { unitFitsBuilding } from "../rules/unit-fits-building.js";
import { Label } from "./label.js";

/** What of a building is to be changed. */
@InputType({ description: "What of a building is to be changed; what is left out stays." })
export class BuildingChangeInput extends ChangeInput {
  @IsOptional()
  @Label({ most: 20 })
  @Field(() => String, { nullable: true, description: "Its name, as in 3栋; 1 to 20 characters (楼栋名)." })
  name?: string | null;

  @IsOptional()
  @Min(0)
  @Max(50)
  @Field(() => Int, { nullable: true, description: "How many sections it has, 0 to 50 (单元数)." })
  sectionCount?: number | null;

  @IsOptional()
  @Min(0)
  @Max(200)
  @Field(() => Int, { nullable: true, description: "How many floors it has above ground, 0 to 200 (地上层数)." })
  floorCount?: number | null;

  @Field(() => LocalDate, { nullable: true, description: "The day of its completion acceptance (竣工验收日期)." })
  completionAcceptedOn?: string | null;
}

/** Changes a building, as far as its units still lie in it and its handovers still follow its acceptance. */
export function buildingChange(
  input: BuildingChangeInput,
  context: PropertyContext,
): Promise<Payload<"building", Building>> {
  return perform(context, "buildingChange", input, {
    field: "building",
    work: async (tx) => {
      const building = await lockForChange(tx, context.caller, Building, input);
      const { name, sectionCount, floorCount, completionAcceptedOn } = input;
      const values = given({ name, sectionCount, floorCount, completionAcceptedOn });
      await refuseToLeaveUnitsOut(tx, input.id, {
        name: building.name,
        sectionCount: sectionCount ?? building.sectionCount,
        floorCount: floorCount ?? building.floorCount,
      });
      if (completionAcceptedOn) await refuseLateAcceptance(tx, input.id, completionAcceptedOn);
      const message = `There is a building ${name} in ${building.projectCode} already.`;
      const taken = { building_project_code_name: { field: "name", message } };
      await unlessTaken(change(tx, Building, input, values), taken);
      return input.id;
    },
    load: (id) => context.loaders.buildingById.clear(id).load(id),
  });
}

interface Place {
  kind: string;
  section: string | null;
  floor: number;
}

async function refuseToLeaveUnitsOut(
  tx: EntityManager,
  id: string,
  building: Pick<Building, "name" | "sectionCount" | "floorCount">,
): Promise<void> {
  const places = await tx.query<Place[]>("select distinct kind, section, floor from unit where building_id = $1", [id]);
  for (const place of places) {
    const wrong = unitFitsBuilding(place, building);
    refuseIf(wrong?.message, wrong?.field === "section" ? "sectionCount" : "floorCount");
  }
}

async function refuseLateAcceptance(tx: EntityManager, buildingId: string, acceptedOn: string): Promise<void> {
  const [first] = await tx.query<{ day: string | null }[]>(
    `select min(least(h.handed_over_on, (h.notice_at at time zone 'Asia/Shanghai')::date)) as day
     from handover h join unit u on u.id = h.unit_id where u.building_id = $1`,
    [buildingId],
  );
  refuseIf(dayLiesBetween(acceptedOn, null, first?.day ?? chinaDay(new Date())), "completionAcceptedOn");
}
