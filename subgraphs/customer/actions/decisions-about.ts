import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { IdentityDecision } from "../entities/identity-decision.js";

/** What people decided about any of these registrations and has not been taken back, the earliest first. */
export function decisionsAbout(tx: EntityManager, registrationIds: readonly string[]): Promise<IdentityDecision[]> {
  const ids = [...registrationIds];
  return readEntities(
    tx,
    IdentityDecision,
    (columns, table) => sql`select ${columns} from ${table} t
      where t.undone_at is null and (t.left_ids && ${ids}::text[] or t.right_ids && ${ids}::text[])
      order by t.decided_at, t.id`,
  );
}
