import { AuditEntry } from "../shared/audit/audit-entry.js";
import { Audit1700000000900 } from "../shared/audit/audit-migration.js";
import { AuditWall1700000000901 } from "../shared/audit/audit-wall-migration.js";
import { PlainScope1700000000920 } from "../shared/scope/plain-scope-migration.js";
import { AuditSeal } from "../shared/audit/audit-seal.js";
import { DepartmentReceipt } from "../shared/privacy/department-receipt.js";
import { Privacy1700000000910 } from "../shared/privacy/privacy-migration.js";
import { type Database, IdempotencyKeys1700000000000 } from "../shared/database.js";
import { City } from "./entities/city.js";
import { Department } from "./entities/department.js";
import { Employee } from "./entities/employee.js";
import { LegalEntity } from "./entities/legal-entity.js";
import { Project } from "./entities/project.js";
import { Team } from "./entities/team.js";
import { TokenEnd } from "./entities/token-end.js";
import { Directory1700000000001 } from "./migrations/1700000000001-directory.js";
import { TokenEnds1700000000341 } from "./migrations/1700000000341-token-ends.js";

/** What the organization subgraph keeps. */
export const organizationDatabase: Database = {
  name: "organization",
  entities: [
    AuditEntry,
    AuditSeal,
    DepartmentReceipt,
    City,
    LegalEntity,
    Project,
    Department,
    Team,
    Employee,
    TokenEnd,
  ],
  migrations: [
    IdempotencyKeys1700000000000,
    Audit1700000000900,
    AuditWall1700000000901,
    PlainScope1700000000920,
    Privacy1700000000910,
    Directory1700000000001,
    TokenEnds1700000000341,
  ],
  hidden: ["department_receipt", "token_end"],
};
