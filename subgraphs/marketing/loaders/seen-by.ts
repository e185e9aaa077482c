import type { Caller } from "../../shared/caller.js";
import { everyRow, type Sql, sql } from "../../shared/loaders.js";

/** The rows that a caller sees: those of the caller's projects. Everything that marketing keeps names its own. */
export function seenBy({ projects }: Caller): Sql {
  return projects === "*" ? everyRow : sql`t.project_code = any(${projects})`;
}
