import { raw } from "sql-template-tag";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { type Sql, sql } from "../../shared/loaders.js";
import { idProperty, sealedValues } from "../../shared/sealing/sealed-values.js";

/** A table, and those of its columns that rows name, with the properties that fill them. */
export interface RowShape {
  readonly table: Sql;
  readonly columns: readonly FilledColumn[];
}

/** A column, and the property that fills it. */
interface FilledColumn {
  readonly name: string;
  readonly sql: Sql;
  readonly property: string;
  /** What of a row goes into it: the property's value, sealed where the column is. */
  readonly value: (row: ObjectLiteral) => unknown;
  readonly isSealed: boolean;
}

/** What rows of an entity look like, told from the first: every row has the same properties. */
export function rowShape<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  [first = {}]: readonly object[],
): RowShape {
  const metadata = tx.dataSource.getMetadata(entity);
  const named = metadata.columns.filter(({ propertyName }) => propertyName in first);
  const sealed = new Map(sealedValues(metadata, tx.dataSource).map((values) => [values.property, values.seal]));
  const id = idProperty(metadata);
  return {
    table: raw(`"${metadata.tableName}"`),
    columns: named.map(({ databaseName: name, propertyName: property }) => {
      const seal = sealed.get(property);
      const plain = (row: ObjectLiteral): unknown => row[property];
      const sealing = (row: ObjectLiteral) => (row[property] == null ? null : seal?.(row[id] as string, row[property]));
      return { name, sql: raw(`"${name}"`), property, value: seal ? sealing : plain, isSealed: !!seal };
    }),
  };
}

/** The rows as a table `r`, carried by one parameter. */
export function asRecords({ table, columns }: RowShape, rows: readonly ObjectLiteral[]): Sql {
  const records = rows.map((row) => Object.fromEntries(columns.map(({ name, value }) => [name, value(row)])));
  return sql`json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json) r`;
}
