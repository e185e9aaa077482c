import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { type Sql, sql } from "../../shared/loaders.js";
import { readerRole } from "../../shared/scope/reader-role.js";
import { enterScope, scopeValues } from "../../shared/scope/enter-scope.js";
import { mapping } from "../../shared/sealing/mapping.js";

/** The rows that are read at once. */
const batchSize = 5_000;

/**
 * Reads all rows of a table in the order of their ids, a batch at a time, as they are at the moment of the first: for exports.
 * @param seen which rows `t` to read
 * @param caller whose scope row-level security holds the reading to; left out, nobody's
 */
export async function* everyRowOf<T extends ObjectLiteral & { id: string }>(
  source: DataSource,
  entity: EntityTarget<T>,
  seen: Sql,
  caller?: Caller,
): AsyncGenerator<T[]> {
  const { columns, table, create } = mapping(source.manager, entity);
  const runner = source.createQueryRunner();
  await runner.startTransaction("REPEATABLE READ");
  try {
    if (caller) await runner.query(enterScope, [readerRole, ...scopeValues(caller), "auto"]);
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
