import { AuditEntry } from "../shared/audit/audit-entry.js";
import { Audit1700000000900 } from "../shared/audit/audit-migration.js";
import { AuditWall1700000000901 } from "../shared/audit/audit-wall-migration.js";
import { PlainScope1700000000920 } from "../shared/scope/plain-scope-migration.js";
import { AuditSeal } from "../shared/audit/audit-seal.js";
import { DepartmentReceipt } from "../shared/privacy/department-receipt.js";
import { Privacy1700000000910 } from "../shared/privacy/privacy-migration.js";
import { type Database, IdempotencyKeys1700000000000 } from "../shared/database.js";
import { Deal } from "./entities/deal.js";
import { Lead } from "./entities/lead.js";
import { Opportunity } from "./entities/opportunity.js";
import { OpportunityStageEntry } from "./entities/opportunity-stage-entry.js";
import { Referral } from "./entities/referral.js";
import { Touchpoint } from "./entities/touchpoint.js";
import { Sales1700000000001 } from "./migrations/1700000000001-sales.js";
import { RowWalls1700000000301 } from "./migrations/1700000000301-row-walls.js";

/** What the marketing subgraph keeps. */
export const marketingDatabase: Database = {
  name: "marketing",
  entities: [
    AuditEntry,
    AuditSeal,
    DepartmentReceipt,
    Touchpoint,
    Lead,
    Opportunity,
    OpportunityStageEntry,
    Deal,
    Referral,
  ],
  migrations: [
    IdempotencyKeys1700000000000,
    Audit1700000000900,
    AuditWall1700000000901,
    PlainScope1700000000920,
    Privacy1700000000910,
    Sales1700000000001,
    RowWalls1700000000301,
  ],
  hidden: ["department_receipt"],
};
