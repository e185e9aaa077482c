import DataLoader from "dataloader";
import { empty, raw } from "sql-template-tag";
import type { EntityManager, ObjectLiteral } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { Connection, pageSize, placedRow, readCursor } from "../../shared/connection.js";
import { read } from "../../shared/database.js";
import { requestError } from "../../shared/errors.js";
import { everyRow, type Sql, sql } from "../../shared/loaders.js";
import { groupBy } from "../../shared/rows/group-by.js";
import { planOnce } from "../../shared/scope/plan-once.js";
import type { Customer } from "../entities/customer.js";
import { seesNames } from "./sees-names.js";
import { customerColumns } from "./customer-columns.js";
import { type CustomerListArgs, customerOrders, customerWhere } from "./customer-list.js";

/** Lists of customers, who belong to several projects at once. */
export interface CustomerPages {
  /** One page of everybody who registered in one of the caller's projects, or of the given ones among these. */
  all(args: CustomerListArgs, codes?: readonly string[] | null): Promise<Connection<Customer>>;
  /** One page of everybody who registered in the project; the same page of many projects is one statement. */
  of(code: string, args: CustomerListArgs): Promise<Connection<Customer>>;
}

/** The projects whose customers a list shows; "*" is every project. */
type Owner = readonly string[] | "*";

/**
 * Makes the reader of lists of customers. A list starts from `customer_project`: a page of each project, by its index, then the page of them all;
 * who registered in several of them is found once, at the latest registration.
 */
export function customerPages(manager: EntityManager, caller: Caller): CustomerPages {
  const { projects } = caller;
  const scope = (codes: readonly string[]) =>
    projects === "*" ? codes : codes.filter((code) => projects.includes(code));
  const batches = new Map<string, DataLoader<string, Connection<Customer>>>();
  return {
    all: async (args, codes) => {
      mayFilter(caller, args);
      const [page] = await readPages(manager, [codes ? scope(codes) : projects], args);
      return page as Connection<Customer>;
    },
    of: (code, args) => {
      mayFilter(caller, args);
      const name = JSON.stringify(args);
      const batch =
        batches.get(name) ??
        new DataLoader<string, Connection<Customer>>((owners) => {
          batches.delete(name);
          return readPages(
            manager,
            owners.map((owner) => scope([owner])),
            args,
          );
        });
      batches.set(name, batch);
      return batch.load(code);
    },
  };
}

/** Whoever reads masks could work names out by asking for them. */
function mayFilter(caller: Caller, { filter }: CustomerListArgs): void {
  if (filter?.name == null || seesNames(caller)) return;
  throw requestError("FORBIDDEN", "Names are masked for you: they cannot be searched by.");
}

async function readPages(
  manager: EntityManager,
  owners: readonly Owner[],
  args: CustomerListArgs,
): Promise<Connection<Customer>[]> {
  const size = pageSize(args);
  const { columns, create } = customerColumns(manager);
  const rows = await read<ObjectLiteral>(
    manager,
    sql`${args.filter ? empty : planOnce}${ownerTable(owners)} ${firstOfEach(manager, args, size + 1)}
      select ${columns}, page.owner as "__owner", page.place::text as "__place"
      from page join customer t on t.id = page.customer_id where page.n <= ${size + 1} order by page.owner, page.n`,
  );
  const counts = new DataLoader<number, number>((some) => countCustomers(manager, owners, some, args));
  const ofOwner = groupBy(rows, "__owner");
  return owners.map((_, owner) => {
    const own = ofOwner.get(owner) ?? [];
    const placed = own.slice(0, size).map((row) => placedRow(row, create));
    const more = { hasNext: own.length > size, hasPrevious: !!args.after };
    return new Connection<Customer>(placed, { ...more, order: args.orderBy, count: () => counts.load(owner) });
  });
}

/** The first rows of each project behind the cursor, and from them the first of each list, as `page`. */
function firstOfEach(manager: EntityManager, { orderBy, after, filter }: CustomerListArgs, limit: number): Sql {
  const { column, other, direction } = customerOrders[orderBy];
  const [to, operator] = [raw(direction), raw(direction === "asc" ? ">" : "<")];
  const cursor = after ? readCursor(after, orderBy) : undefined;
  const behind = cursor ? sql`(${column}, p.customer_id) ${operator} (${cursor.place}, ${cursor.id})` : everyRow;
  return sql`, found as (select o.owner, f.* from o cross join lateral (
      select p.customer_id, ${column} as place from customer_project p
      where p.project_code = o.code and ${customerWhere(manager, filter)} and ${behind} and not exists (
        select from o also join customer_project q on q.project_code = also.code and q.customer_id = p.customer_id
        where also.owner = o.owner and (${other}, q.project_code) > (${column}, p.project_code))
      order by ${column} ${to}, p.customer_id ${to} limit ${raw(String(limit))}) f),
    page as (select owner, customer_id, place,
      row_number() over (partition by owner order by place ${to}, customer_id ${to}) as n from found)`;
}

async function countCustomers(
  manager: EntityManager,
  owners: readonly Owner[],
  asked: readonly number[],
  { filter }: CustomerListArgs,
): Promise<number[]> {
  const rows = await read<{ owner: number; n: number }>(
    manager,
    sql`${ownerTable(owners)} select o.owner, count(distinct p.customer_id)::int as n
      from o join customer_project p on p.project_code = o.code where ${customerWhere(manager, filter)} group by o.owner`,
  );
  const byOwner = new Map(rows.map(({ owner, n }) => [owner, n]));
  return asked.map((owner) => byOwner.get(owner) ?? 0);
}

/** The projects of each list as a table `o`. For every project there is, the index is asked for one code after the other. */
function ownerTable(owners: readonly Owner[]): Sql {
  if (owners[0] === "*")
    return sql`with recursive every(code) as (select min(project_code) from customer_project
        union all select (select min(project_code) from customer_project where project_code > every.code)
        from every where every.code is not null),
      o as (select 0 as owner, code from every where code is not null)`;
  const pairs = owners.flatMap((codes, owner) => (codes === "*" ? [] : codes).map((code) => [owner, code] as const));
  return sql`with o as (select * from unnest(${pairs.map(([owner]) => owner)}::int[], ${pairs.map(([, code]) => code)}::text[])
    as u(owner, code))`;
}
