import DataLoader from "dataloader";
import sqlTag, { empty, join, raw, type Sql } from "sql-template-tag";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { read } from "./database.js";
import { arrayLiteral } from "./scope/array-literal.js";
import { planOnce } from "./scope/plan-once.js";
import { Connection, pageSize, type PageArgs, placedRow, readCursor } from "./connection.js";
import type { Asked } from "./rows/asked.js";
import { groupBy } from "./rows/group-by.js";
import { mapping } from "./sealing/mapping.js";

/** Makes a piece of SQL from a template; every value in it becomes a bound parameter. */
export const sql = sqlTag;
export type { Sql } from "sql-template-tag";

/** A piece of SQL that holds for every row. */
export const everyRow = sql`true`;

/** The rows for which all the given pieces hold; what is undefined, null or false does not count. */
export function all(...conditions: (Sql | undefined | null | false | "")[]): Sql {
  const given = conditions.filter((condition) => !!condition);
  return given.length > 0 ? join(given, " and ") : everyRow;
}

/** How a list may be ordered: each value of its order enum to a column that is never null, and a direction. */
export type Orders<O extends string> = Record<O, { column: string; direction: "asc" | "desc" }>;

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

/** What one page of a list is asked with: its size and cursor, its order, and which rows count. */
export interface PageRequest<O extends string> {
  readonly page: PageArgs;
  readonly orderBy: O;
  readonly where?: Sql;
  /** Which properties of its rows are needed; all when undefined. */
  readonly only?: Asked;
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
  const batches = new Map<string, DataLoader<readonly string[], Connection<T>, string>>();
  const readPages = pageReader(manager, entity, seen, orders);
  return {
    all: async (request) => (await readPages([undefined], undefined, request))[0] as Connection<T>,
    by: (property, keys, request) => {
      const { text, values } = request.where ?? everyRow;
      const { page, orderBy, only } = request;
      const name = JSON.stringify([property, page.first, page.after, orderBy, only, text, values]);
      let batch = batches.get(name);
      if (!batch) {
        const load = (owners: readonly (readonly string[])[]) => {
          batches.delete(name);
          return readPages(owners, property, request);
        };
        batch = new DataLoader(load, { cacheKeyFn: (owner) => JSON.stringify(owner) });
        batches.set(name, batch);
      }
      return batch.load(keys);
    },
  };
}

type Owner = readonly string[] | undefined;

function pageReader<T extends ObjectLiteral, O extends string>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  seen: Sql,
  orders: Orders<O>,
) {
  return async (owners: readonly Owner[], property: string | undefined, request: PageRequest<O>) => {
    const { page: args, orderBy, where, only } = request;
    const { columns, table, column, create } = mapping(manager, entity, only);
    const size = pageSize(args);
    const order = orders[orderBy];
    const list = `${table.text}.${orderBy}`;
    // Written out: of a limit that it does not know PostgreSQL believes that it takes a tenth of all rows.
    const limit = raw(String(size + 1));
    const by = column(order.column);
    const direction = raw(order.direction);
    const theirs = all(property && ownedBy(column(property), owners), seen, where);
    const behind = args.after ? cursorCondition(by, order.direction, readCursor(args.after, list)) : everyRow;
    const rows = await read<ObjectLiteral>(
      manager,
      sql`${property ? planOnce : empty}${ownerTable(owners)} select t.*, o.owner as "__owner" from o cross join lateral (
        select ${columns}, ${by}::text as "__place" from ${table} t where ${theirs} and ${behind}
        order by ${by} ${direction}, t.id ${direction} limit ${limit}) t`,
    );
    const counts = new DataLoader<number, number>((some) =>
      countRows(
        manager,
        sql`${table} t where ${theirs}`,
        some.map((owner) => owners[owner]),
      ),
    );
    const ofOwner = groupBy(rows, "__owner");
    return owners.map((_, owner) => {
      const own = ofOwner.get(owner) ?? [];
      const placed = own.slice(0, size).map((row) => placedRow(row, create));
      const more = { hasNext: own.length > size, hasPrevious: !!args.after };
      return new Connection<T>(placed, { ...more, order: list, count: () => counts.load(owner) });
    });
  };
}

async function countRows(manager: EntityManager, theirs: Sql, owners: readonly Owner[]): Promise<number[]> {
  const rows = await read<{ owner: number; n: number }>(
    manager,
    sql`${ownerTable(owners)} select o.owner, (select count(*)::int from ${theirs}) as n from o`,
  );
  const byOwner = new Map(rows.map(({ owner, n }) => [owner, n]));
  return owners.map((_, owner) => byOwner.get(owner) ?? 0);
}

/** The owners of the lists as a table `o`: their number, and the keys that their rows hang on. */
function ownerTable(owners: readonly Owner[]): Sql {
  const keys = owners.map((each) => each && arrayLiteral(each));
  return sql`with o as (select owner, keys::text[] as keys
    from unnest(${owners.map((_, owner) => owner)}::int[], ${keys}::text[]) as k(owner, keys))`;
}

/** Whether a row hangs on one of its list's keys. A single one is compared as such, so that an index gives the order too. */
function ownedBy(column: Sql, owners: readonly Owner[]): Sql {
  return owners.every((keys) => keys?.length === 1) ? sql`${column} = o.keys[1]` : sql`${column} = any(o.keys)`;
}

function cursorCondition(by: Sql, direction: "asc" | "desc", { place, id }: { place: string; id: string }): Sql {
  const operator = raw(direction === "asc" ? ">" : "<");
  return sql`(${by}, t.id) ${operator} (${place}, ${id})`;
}
