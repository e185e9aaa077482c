import { join, raw, type Sql } from "sql-template-tag";
import type { DataSource, EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from "typeorm";
import { openedRow } from "./opened-row.js";
import { idProperty, sealedValues } from "./sealed-values.js";

/** How an entity's rows are selected and made. */
interface Mapping<T> {
  readonly columns: Sql;
  readonly table: Sql;
  readonly column: (property: string) => Sql;
  readonly create: (row: ObjectLiteral) => T;
}

/** Made once for an entity: every request makes loaders for all entities of its subgraph. */
const mappings = new WeakMap<EntityMetadata, Mapping<unknown>>();

/** How an entity's rows are selected and made: by its own metadata, aliased `t`; what lies sealed is opened. */
export function mapping<T extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<T>): Mapping<T> {
  const metadata = manager.dataSource.getMetadata(entity);
  const known = mappings.get(metadata) as Mapping<T> | undefined;
  const made = known ?? mappingBy<T>(metadata, manager.dataSource);
  mappings.set(metadata, made);
  return made;
}

function mappingBy<T extends ObjectLiteral>(metadata: EntityMetadata, source: DataSource): Mapping<T> {
  const columns = metadata.columns.map((c) => raw(`t."${c.databaseName}" as "${c.propertyName}"`));
  const column = (property: string): Sql => {
    const found = metadata.findColumnWithPropertyName(property);
    if (!found) throw new Error(`${metadata.name} has no column ${property}.`);
    return raw(`t."${found.databaseName}"`);
  };
  const target = metadata.target as new () => T;
  const sealed = sealedValues(metadata, source);
  const id = idProperty(metadata);
  const create = (row: ObjectLiteral): T => openedRow(new target(), row, sealed, row[id] as string);
  return { columns: join(columns, ", "), table: raw(`"${metadata.tableName}"`), column, create };
}
