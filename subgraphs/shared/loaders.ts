import DataLoader from "dataloader";
import { raw, type Sql } from "sql-template-tag";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import type { Connection } from "./connection.js";
import { read } from "./database.js";
import { askedAlike } from "./lists/asked-alike.js";
import { type Orders, pageReader, type PageRequest } from "./lists/page-reader.js";
import { sql } from "./rows/sql.js";
import { planOnce } from "./scope/plan-once.js";
import { mapping } from "./sealing/mapping.js";

export { all, everyRow, sql } from "./rows/sql.js";
export type { Orders, PageRequest } from "./lists/page-reader.js";
export type { Sql } from "sql-template-tag";

/** Reads single rows by a unique column, in batches; null for what is not there or not seen. */
export function oneBy<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  property: keyof T & string,
  seen: Sql,
): DataLoader<string, T | null> {
  return new DataLoader(async (keys) => {
    const { columns, table, column, create } = mapping(manager, entity);
    const rows = await read<ObjectLiteral>(
      manager,
      sql`${planOnce}select ${columns} from ${table} t where ${column(property)} = any(${[...keys]}) and ${seen}`,
    );
    const byKey = new Map(rows.map((row) => [row[property] as string, create(row)]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

/** Reads single rows by id, in batches; null for what is not there or not seen. */
export function oneById<T extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  seen: Sql,
): DataLoader<string, T | null> {
  return oneBy(manager, entity, "id", seen);
}

/** The most rows that a list without pages gives for one key. */
const mostPerKey = raw("1000");

/**
 * Reads all rows that share a key, in batches, ordered by id, at most 1,000 a key; for lists that stay short by nature.
 * Lists are read together but not kept, since a write within the same request may add to any of them.
 */
export function manyBy<T extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  property: keyof T & string,
  seen: Sql,
): DataLoader<string, T[]> {
  const loader = new DataLoader<string, T[]>(async (keys) => {
    loader.clearAll();
    const { columns, table, column, create } = mapping(manager, entity);
    const rows = await read<ObjectLiteral>(
      manager,
      sql`${planOnce}select ${columns} from unnest(${[...keys]}::text[]) as k(key) cross join lateral (
        select * from ${table} t where ${column(property)} = k.key and ${seen} order by t.id limit ${mostPerKey}) t order by t.id`,
    );
    const byKey = new Map<string, T[]>(keys.map((key) => [key, []]));
    for (const row of rows) byKey.get(row[property] as string)?.push(create(row));
    return keys.map((key) => byKey.get(key) ?? []);
  });
  return loader;
}

/** The pages of an entity's rows: the whole list, or the lists that hang on keys. */
export interface Pages<T, O extends string> {
  /** One page of all rows that are seen: one statement. */
  all(request: PageRequest<O>): Promise<Connection<T>>;
  /** One page of the rows whose column holds one of the keys; the same page of many owners is one statement. */
  by(property: keyof T & string, keys: readonly string[], request: PageRequest<O>): Promise<Connection<T>>;
}

/**
 * Makes the reader of an entity's lists: keyset pages in a fixed set of orders, within what the caller sees.
 * Lists that hang on keys are batched: fifty owners cost one statement. They are not kept, since a write within the
 * same request may add to any of them.
 */
export function pagesOf<T extends ObjectLiteral & { id: string }, O extends string>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  { seen, orders }: { seen: Sql; orders: Orders<O> },
): Pages<T, O> {
  const readPages = pageReader(manager, entity, seen, orders);
  const ofOwners = askedAlike((owners: readonly (readonly string[])[], { property, ...request }: Hanging<O>) =>
    readPages(owners, property, request),
  );
  return {
    all: async (request) => (await readPages([undefined], undefined, request))[0] as Connection<T>,
    by: (property, keys, request) => ofOwners(keys, { property, ...request }),
  };
}

/** What is asked of a list that hangs on keys by a property. */
interface Hanging<O extends string> extends PageRequest<O> {
  readonly property: string;
}
