import { Field, ObjectType } from "type-graphql";
import { LocalDate } from "../../shared/scalars.js";
import { OccupancyRole } from "./occupancy.js";
import { Unit } from "./unit.js";

/** What is somebody's today: a unit, and what they are to it. */
@ObjectType({ description: "A unit that somebody owns, rents or lives in today (名下房屋)." })
export class Home {
  @Field(() => Unit, { description: "The unit itself (房屋)." })
  unit!: Unit;

  @Field(() => OccupancyRole, {
    description: "What the customer is to it; the closest tie where there are several (关系).",
  })
  role!: OccupancyRole;

  @Field(() => LocalDate, { description: "Since when, by the earliest of the ties that hold today (起始日期)." })
  since!: string;
}
