import { type Database, IdempotencyKeys1700000000000 } from "../shared/database.js";
import { Case } from "./entities/case.js";
import { CaseLogEntry } from "./entities/case-log-entry.js";
import { HandOff } from "./entities/hand-off.js";
import { Cases1700000000001 } from "./migrations/1700000000001-cases.js";

/** What the service subgraph keeps. */
export const serviceDatabase: Database = {
  name: "service",
  entities: [Case, CaseLogEntry, HandOff],
  migrations: [IdempotencyKeys1700000000000, Cases1700000000001],
};
