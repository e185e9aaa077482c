import type { Caller } from "../../shared/caller.js";
import { everyRow, type Sql, sql } from "../../shared/loaders.js";

/** The rows that a caller may see: those of the projects that they work for. Requirements 000-27. */
export function seenBy({ projects }: Caller): Sql {
  return projects === "*" ? everyRow : sql`t.project_code = any(${projects})`;
}
