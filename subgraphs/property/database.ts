import { AuditEntry } from "../shared/audit/audit-entry.js";
import { Audit1700000000900 } from "../shared/audit/audit-migration.js";
import { AuditWall1700000000901 } from "../shared/audit/audit-wall-migration.js";
import { PlainScope1700000000920 } from "../shared/scope/plain-scope-migration.js";
import { AuditSeal } from "../shared/audit/audit-seal.js";
import { DepartmentReceipt } from "../shared/privacy/department-receipt.js";
import { Privacy1700000000910 } from "../shared/privacy/privacy-migration.js";
import { type Database, IdempotencyKeys1700000000000 } from "../shared/database.js";
import { Building } from "./entities/building.js";
import { Handover } from "./entities/handover.js";
import { Occupancy } from "./entities/occupancy.js";
import { Unit } from "./entities/unit.js";
import { WorkOrder } from "./entities/work-order.js";
import { Estate1700000000001 } from "./migrations/1700000000001-estate.js";
import { HandoverAndWork1700000000002 } from "./migrations/1700000000002-handover-and-work.js";
import { RowWalls1700000000301 } from "./migrations/1700000000301-row-walls.js";

/** What the property subgraph keeps. */
export const propertyDatabase: Database = {
  name: "property",
  entities: [AuditEntry, AuditSeal, DepartmentReceipt, Building, Unit, Occupancy, Handover, WorkOrder],
  migrations: [
    IdempotencyKeys1700000000000,
    Audit1700000000900,
    AuditWall1700000000901,
    PlainScope1700000000920,
    Privacy1700000000910,
    Estate1700000000001,
    HandoverAndWork1700000000002,
    RowWalls1700000000301,
  ],
  hidden: ["department_receipt"],
};
