import DataLoader from "dataloader";
import type { EntityManager, ObjectLiteral } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { groupBy } from "../../shared/rows/group-by.js";
import { mapping } from "../../shared/sealing/mapping.js";
import { IdentityDecision } from "../entities/identity-decision.js";

/** The decisions that name registrations and hold, in batches, the latest first. @param seen which of them `t` the caller sees */
export function decisionsByRegistration(manager: EntityManager, seen: Sql): DataLoader<string, IdentityDecision[]> {
  const { columns, create } = mapping(manager, IdentityDecision);
  return new DataLoader(async (ids) => {
    const rows = await read<ObjectLiteral>(
      manager,
      sql`select ${columns}, u.id as "__id" from unnest(${[...ids]}::text[]) u(id)
        join identity_decision t on t.left_ids @> array[u.id] or t.right_ids @> array[u.id]
        where t.undone_at is null and ${seen} order by t.decided_at desc, t.id desc`,
    );
    const byId = groupBy(rows, "__id");
    return ids.map((id) => (byId.get(id) ?? []).map(create));
  });
}
