import { raw } from "sql-template-tag";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { type Sql, sql } from "../../shared/loaders.js";

/** A table, and those of its columns that rows name, with the properties that fill them. */
export interface RowShape {
  readonly table: Sql;
  readonly columns: readonly { readonly name: string; readonly sql: Sql; readonly property: string }[];
}

/** What rows of an entity look like, told from the first: every row has the same properties. */
export function rowShape<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  [first = {}]: readonly object[],
): RowShape {
  const metadata = tx.dataSource.getMetadata(entity);
  const named = metadata.columns.filter(({ propertyName }) => propertyName in first);
  return {
    table: raw(`"${metadata.tableName}"`),
    columns: named.map(({ databaseName: name, propertyName: property }) => ({ name, sql: raw(`"${name}"`), property })),
  };
}

/** The rows as a table `r`, carried by one parameter. */
export function asRecords({ table, columns }: RowShape, rows: readonly ObjectLiteral[]): Sql {
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(({ name, property }) => [name, row[property] as unknown])),
  );
  return sql`json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json) r`;
}
