import DataLoader from "dataloader";
import { empty, raw, type Sql } from "sql-template-tag";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { type Connection, pageFrom, pageSize, type PageArgs, readCursor } from "../connection.js";
import { read } from "../database.js";
import { planOnceFor } from "../scope/plan-once.js";
import { mapping } from "../sealing/mapping.js";
import { type Asked, askedApart } from "../rows/asked.js";
import { groupBy } from "../rows/group-by.js";
import { all, everyRow, sql } from "../rows/sql.js";
import { ownerTable } from "./owner-table.js";

/** How a list may be ordered: each value of its order enum to a column that is never null, and a direction. */
export type Orders<O extends string> = Record<O, { column: string; direction: "asc" | "desc" }>;

/** What one page of a list is asked with: its size and cursor, its order, and which rows count. */
export interface PageRequest<O extends string> {
  readonly page: PageArgs;
  readonly orderBy: O;
  readonly where?: Sql;
  /** Which properties of its rows are needed; all when undefined. */
  readonly only?: Asked;
}

/** The keys that a list's rows hang on; undefined for the whole list. */
type Owner = readonly string[] | undefined;

/** Reads one page for each owner. */
type ReadPages<T, O extends string> = (
  owners: readonly Owner[],
  property: string | undefined,
  request: PageRequest<O>,
) => Promise<Connection<T>[]>;

/**
 * Makes what reads pages of an entity's rows within what the caller sees: of the whole list when the owner is undefined, and else of those that
 * hang on each owner's keys by a property; for all owners with one statement.
 */
export function pageReader<T extends ObjectLiteral, O extends string>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  seen: Sql,
  orders: Orders<O>,
): ReadPages<T, O> {
  return async (owners, property, request) => {
    const { page: args, orderBy, where, only } = request;
    const { properties, isPlaced } = askedApart(only);
    const { columns, table, column, create } = mapping(manager, entity, properties);
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
      sql`${property ? planOnceFor(owners.length * size) : empty}with o as ${ownerTable(owners)} select t.*, o.owner as "__owner" from o cross join lateral (
        select ${columns}${isPlaced ? sql`, ${by}::text as "__place"` : empty} from ${table} t where ${theirs} and ${behind}
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
      const around = { after: args.after, order: list, count: () => counts.load(owner) };
      return pageFrom(ofOwner.get(owner) ?? [], size, create, around);
    });
  };
}

async function countRows(manager: EntityManager, theirs: Sql, owners: readonly Owner[]): Promise<number[]> {
  const rows = await read<{ owner: number; n: number }>(
    manager,
    sql`select o.owner, (select count(*)::int from ${theirs}) as n from ${ownerTable(owners)} o`,
  );
  const byOwner = new Map(rows.map(({ owner, n }) => [owner, n]));
  return owners.map((_, owner) => byOwner.get(owner) ?? 0);
}

/** Whether a row hangs on one of its list's keys. A single one is compared as such, so that an index gives the order too. */
function ownedBy(column: Sql, owners: readonly Owner[]): Sql {
  return owners.every((keys) => keys?.length === 1) ? sql`${column} = o.keys[1]` : sql`${column} = any(o.keys)`;
}

function cursorCondition(by: Sql, direction: "asc" | "desc", { place, id }: { place: string; id: string }): Sql {
  const operator = raw(direction === "asc" ? ">" : "<");
  return sql`(${by}, t.id) ${operator} (${place}, ${id})`;
}
