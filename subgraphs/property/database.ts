import { type Database, IdempotencyKeys1700000000000 } from "../shared/database.js";
import { Building } from "./entities/building.js";
import { Handover } from "./entities/handover.js";
import { Occupancy } from "./entities/occupancy.js";
import { Unit } from "./entities/unit.js";
import { WorkOrder } from "./entities/work-order.js";
import { Estate1700000000001 } from "./migrations/1700000000001-estate.js";
import { HandoverAndWork1700000000002 } from "./migrations/1700000000002-handover-and-work.js";

/** What the property subgraph keeps. */
export const propertyDatabase: Database = {
  name: "property",
  entities: [Building, Unit, Occupancy, Handover, WorkOrder],
  migrations: [IdempotencyKeys1700000000000, Estate1700000000001, HandoverAndWork1700000000002],
};
