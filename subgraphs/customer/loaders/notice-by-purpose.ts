import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { PrivacyNotice } from "../entities/privacy-notice.js";

/** The notice that holds for a purpose, in batches: the last one published. */
export function noticeByPurpose(manager: EntityManager): DataLoader<string, PrivacyNotice | null> {
  return new DataLoader(async (purposes) => {
    const rows = await readEntities(
      manager,
      PrivacyNotice,
      (columns, table) => sql`select distinct on (t.purpose) ${columns} from ${table} t
        where t.purpose = any(${[...purposes]}) order by t.purpose, t.number desc`,
    );
    const byPurpose = new Map<string, PrivacyNotice>(rows.map((row) => [row.purpose, row]));
    return purposes.map((purpose) => byPurpose.get(purpose) ?? null);
  });
}
