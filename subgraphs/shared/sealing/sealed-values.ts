import type { DataSource, EntityManager, EntityMetadata, ObjectLiteral } from "typeorm";
import { ScopedSource } from "../scope/scoped-source.js";
import type { FieldKeys } from "../keys/field-keys.js";
import { sealedJson, sealedText } from "./sealed-column.js";

type Column = EntityMetadata["columns"][number];

/** How the values of one sealed column are sealed and opened, each for the row with its id. */
export interface SealedValues {
  readonly property: string;
  readonly column: string;
  readonly seal: (id: string, value: unknown) => string;
  readonly open: (id: string, sealed: string) => unknown;
}

/** The keys of the source behind a manager. Throws when it has none. */
export function fieldKeysOf({ dataSource }: Pick<EntityManager, "dataSource">): FieldKeys {
  const keys = dataSource instanceof ScopedSource ? dataSource.fieldKeys : undefined;
  if (!keys) throw new Error("This database was opened without keys for sealed columns.");
  return keys;
}

/** The sealed columns of an entity, perhaps none. */
export function sealedValues(metadata: EntityMetadata, source: DataSource): SealedValues[] {
  const columns = metadata.columns.filter(isSealed);
  if (columns.length === 0) return [];
  const keys = fieldKeysOf({ dataSource: source });
  return columns.map(({ databaseName: column, propertyName: property, transformer }) => {
    const place = (id: string) => `${metadata.tableName}.${column}.${id}`;
    const isJson = transformer === sealedJson;
    return {
      ...{ property, column },
      seal: (id, value) => keys.seal(place(id), isJson ? JSON.stringify(value) : (value as string)),
      open: (id, sealed) => {
        const text = keys.open(place(id), sealed);
        return isJson ? (JSON.parse(text) as unknown) : text;
      },
    };
  });
}

/** The sealed values of one property. */
export function sealedValuesOf<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => T,
  property: keyof T & string,
): SealedValues {
  const { dataSource } = manager;
  const found = sealedValues(dataSource.getMetadata(entity), dataSource).find((values) => values.property === property);
  if (!found) throw new Error(`${entity.name}.${property} is not sealed.`);
  return found;
}

/** The property that holds the id of a row. */
export function idProperty({ primaryColumns }: EntityMetadata): string {
  return primaryColumns[0]?.propertyName ?? "id";
}

/** Whether a column is sealed. */
export function isSealed({ transformer }: Column): boolean {
  return transformer === sealedText || transformer === sealedJson;
}
