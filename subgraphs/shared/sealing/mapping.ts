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
const mappings = new WeakMap<EntityMetadata, Map<string, Mapping<unknown>>>();

/** So many different parts of an entity's rows are kept at hand. */
const mostParts = 100;

/**
 * How an entity's rows are selected and made: by its own metadata, aliased `t`; what lies sealed is opened.
 * @param only the properties that are needed; others cannot be read from such a row. All when undefined, or when one is no column.
 */
export function mapping<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  only?: readonly string[],
): Mapping<T> {
  const metadata = manager.dataSource.getMetadata(entity);
  const parts = mappings.get(metadata) ?? new Map<string, Mapping<unknown>>();
  mappings.set(metadata, parts);
  const name = only?.join() ?? "*";
  const known = parts.get(name) as Mapping<T> | undefined;
  if (known) return known;
  if (parts.size >= mostParts) parts.clear();
  const made = mappingBy<T>(metadata, manager.dataSource, only);
  parts.set(name, made);
  return made;
}

function mappingBy<T extends ObjectLiteral>(
  metadata: EntityMetadata,
  source: DataSource,
  only: readonly string[] | undefined,
): Mapping<T> {
  const id = idProperty(metadata);
  const needed = only?.every((property) => metadata.findColumnWithPropertyName(property)) ? [id, ...only] : undefined;
  const isNeeded = (property: string): boolean => needed?.includes(property) ?? true;
  const unread = metadata.columns.map((c) => c.propertyName).filter((property) => !isNeeded(property));
  const columns = metadata.columns
    .filter((c) => isNeeded(c.propertyName))
    .map((c) => raw(`t."${c.databaseName}" as "${c.propertyName}"`));
  const column = (property: string): Sql => {
    const found = metadata.findColumnWithPropertyName(property);
    if (!found) throw new Error(`${metadata.name} has no column ${property}.`);
    return raw(`t."${found.databaseName}"`);
  };
  const target = withoutReading(metadata.target as new () => T, unread);
  const sealed = sealedValues(metadata, source).filter(({ property }) => isNeeded(property));
  const create = (row: ObjectLiteral): T => openedRow(new target(), row, sealed, row[id] as string);
  return { columns: join(columns, ", "), table: raw(`"${metadata.tableName}"`), column, create };
}

/** A class whose objects lack some properties. Whoever asks for one of them nonetheless is told, instead of taking it for empty. */
function withoutReading<T extends object>(whole: new () => T, properties: readonly string[]): new () => T {
  if (properties.length === 0) return whole;
  const part = class extends (whole as new () => object) {} as new () => T;
  for (const property of properties)
    Object.defineProperty(part.prototype, property, {
      get() {
        throw new Error(`${whole.name}.${property} was not read with this row: nobody asked for it.`);
      },
    });
  return part;
}
