import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import { mapping } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";

/** The rows that are read at once. */
const batchSize = 5_000;

/**
 * Reads all rows of a table in the order of their ids, a batch at a time, as they are at the moment of the first: for exports.
 * @param seen which rows `t` to read
 */
export async function* everyRowOf<T extends ObjectLiteral & { id: string }>(
  source: DataSource,
  entity: EntityTarget<T>,
  seen: Sql,
): AsyncGenerator<T[]> {
  const { columns, table, create } = mapping(source.manager, entity);
  const runner = source.createQueryRunner();
  await runner.startTransaction("REPEATABLE READ");
  try {
    for (let last = ""; ;) {
      const { text, values } = sql`select ${columns} from ${table} t where t.id > ${last} and ${seen}
        order by t.id limit ${batchSize}`;
      const rows = (await runner.query(text, values)) as ObjectLiteral[];
      if (rows.length === 0) return;
      yield rows.map(create);
      last = rows.at(-1)?.["id"] as string;
    }
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
