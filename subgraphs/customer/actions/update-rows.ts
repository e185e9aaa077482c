import { join } from "sql-template-tag";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { asRecords, rowShape } from "./row-shape.js";

/**
 * Updates many rows, found by `key`, with one statement: every property that the rows name besides.
 * @param also what changes in every row besides, as in `version = t.version + 1`
 */
export async function updateRows<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
  { key, also }: { key: keyof T & string; also?: Sql },
): Promise<void> {
  if (rows.length === 0) return;
  const shape = rowShape(tx, entity, rows);
  const changes = shape.columns
    .filter(({ property }) => property !== key)
    .map((column) => sql`${column.sql} = r.${column.sql}`);
  const found = shape.columns
    .filter(({ property }) => property === key)
    .map((column) => sql`t.${column.sql} = r.${column.sql}`);
  const all = join(also ? [...changes, also] : changes, ", ");
  await read(tx, sql`update ${shape.table} t set ${all} from ${asRecords(shape, rows)} where ${join(found, " and ")}`);
}
