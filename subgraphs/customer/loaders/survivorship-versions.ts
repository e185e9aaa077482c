import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { Survivorship } from "../entities/survivorship.js";

/** The rules of survivorship by their version; "latest" is those that hold. */
export function survivorshipVersions(manager: EntityManager): DataLoader<number | "latest", Survivorship | null> {
  return new DataLoader(async (versions) => {
    const numbers = versions.filter((version) => version !== "latest");
    const rows = await readEntities(
      manager,
      Survivorship,
      (columns, table) => sql`select ${columns} from ${table} t
        where t.version = any(${numbers}::int[]) or t.version = (select max(version) from survivorship) order by t.version desc`,
    );
    return versions.map((version) =>
      version === "latest" ? (rows[0] ?? null) : (rows.find((row) => row.version === version) ?? null),
    );
  });
}
