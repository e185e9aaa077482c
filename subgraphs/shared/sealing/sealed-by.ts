import type { ScopedSource } from "../scope/scoped-source.js";
import { isSealed } from "./sealed-values.js";

/** How many values each key has sealed, by the key's id: of a key that is in no file any more, none should be left. */
export async function sealedBy(source: ScopedSource): Promise<ReadonlyMap<string, number>> {
  const columns = source.entityMetadatas.flatMap(({ tableName, columns: all }) =>
    all.filter(isSealed).map(({ databaseName }) => ({ tableName, databaseName })),
  );
  const counts = new Map<string, number>();
  for (const { tableName, databaseName } of columns) {
    const rows = await source.query<{ key: string; n: number }[]>(
      `select split_part("${databaseName}", '.', 1) as key, count(*) as n from "${tableName}"
        where "${databaseName}" is not null group by 1`,
    );
    for (const { key, n } of rows) counts.set(key, (counts.get(key) ?? 0) + n);
  }
  return counts;
}
