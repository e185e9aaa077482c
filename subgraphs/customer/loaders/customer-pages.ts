import DataLoader from "dataloader";
import { empty, raw } from "sql-template-tag";
import type { EntityManager, ObjectLiteral } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { type Connection, pageFrom, pageSize, readCursor } from "../../shared/connection.js";
import { read } from "../../shared/database.js";
import { requestError } from "../../shared/errors.js";
import { askedAlike } from "../../shared/lists/asked-alike.js";
import { ownerTable } from "../../shared/lists/owner-table.js";
import { everyRow, type Sql, sql } from "../../shared/loaders.js";
import { type Asked, askedApart } from "../../shared/rows/asked.js";
import { groupBy } from "../../shared/rows/group-by.js";
import { planOnce } from "../../shared/scope/plan-once.js";
import type { Customer } from "../entities/customer.js";
import { seesNames } from "./sees-names.js";
import { customerColumns } from "./customer-columns.js";
import { type CustomerListArgs, customerOrders, customerWhere } from "./customer-list.js";

/** Lists of customers, who belong to several projects at once. */
export interface CustomerPages {
  /** One page of everybody who registered in one of the caller's projects, or of the given ones among these. */
  all(args: CustomerListArgs, codes?: readonly string[] | null, only?: Asked): Promise<Connection<Customer>>;
  /** One page of everybody who registered in the project; the same page of many projects is one statement. */
  of(code: string, args: CustomerListArgs, only?: Asked): Promise<Connection<Customer>>;
}

/** What is asked of a project's list of customers. */
interface ListAsked {
  readonly args: CustomerListArgs;
  readonly only: Asked;
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
  const ofProjects = askedAlike((codes: readonly string[], { args, only }: ListAsked) =>
    readPages(
      manager,
      codes.map((code) => scope([code])),
      args,
      only,
    ),
  );
  return {
    all: async (args, codes, only) => {
      mayFilter(caller, args);
      const [page] = await readPages(manager, [codes ? scope(codes) : projects], args, only);
      return page as Connection<Customer>;
    },
    of: (code, args, only) => {
      mayFilter(caller, args);
      return ofProjects(code, { args, only });
    },
  };
}

/** The characters that a name may have; what is longer is kept as written when somebody registers, and is nobody's name. */
const longestName = 1_000;

/** Whoever reads masks could work names out by asking for them; and to make a hash of a whole book takes long. */
function mayFilter(caller: Caller, { filter }: CustomerListArgs): void {
  if (filter?.name == null) return;
  if (!seesNames(caller)) throw requestError("FORBIDDEN", "Names are masked for you: they cannot be searched by.");
  const { length } = filter.name;
  if (length <= longestName) return;
  const said = `\`filter.name\` must have at most ${longestName.toLocaleString("en")} characters, and had ${length.toLocaleString("en")}.`;
  throw requestError("BAD_USER_INPUT", said);
}

async function readPages(
  manager: EntityManager,
  owners: readonly Owner[],
  args: CustomerListArgs,
  only: Asked,
): Promise<Connection<Customer>[]> {
  const size = pageSize(args);
  const { properties, isPlaced } = askedApart(only);
  const { columns, create } = customerColumns(manager, properties);
  const to = raw(customerOrders[args.orderBy].direction);
  const rows = await read<ObjectLiteral>(
    manager,
    sql`${args.filter ? empty : planOnce}${codeTable(owners)} ${firstOfEach(manager, args, size + 1)}
      select ${columns}, page.owner as "__owner"${isPlaced ? sql`, page.place::text as "__place"` : empty}
      from page join customer t on t.id = page.customer_id order by page.owner, page.place ${to}, page.customer_id ${to}`,
  );
  const counts = new DataLoader<number, number>((some) => countCustomers(manager, owners, some, args));
  const ofOwner = groupBy(rows, "__owner");
  return owners.map((_, owner) => {
    const around = { after: args.after, order: args.orderBy, count: () => counts.load(owner) };
    return pageFrom(ofOwner.get(owner) ?? [], size, create, around);
  });
}

/**
 * The first rows of each project behind the cursor, and from them the first of each list, as `page`. Whoever is there for an earlier
 * registration as well is left out: of the first rows of the list, unless such rows could crowd out others before that. They cannot where the
 * list begins with the latest, since for each there is another one further ahead.
 */
function firstOfEach(manager: EntityManager, { orderBy, after, filter }: CustomerListArgs, limit: number): Sql {
  const { column, other, direction, latestFirst } = customerOrders[orderBy];
  const [to, operator, most] = [raw(direction), raw(direction === "asc" ? ">" : "<"), raw(String(limit))];
  const cursor = after ? readCursor(after, orderBy) : undefined;
  const behind = cursor ? sql`(${column}, p.customer_id) ${operator} (${cursor.place}, ${cursor.id})` : everyRow;
  const isLatest = (list: Sql, id: Sql, place: Sql, code: Sql) => sql`not exists (
    select from customer_project q where q.customer_id = ${id} and (${list}.codes is null or q.project_code = any(${list}.codes))
      and (${other}, q.project_code) > (${place}, ${code}))`;
  const mayCrowd = cursor !== undefined || !latestFirst;
  const atOnce = mayCrowd ? isLatest(sql`o`, sql`p.customer_id`, column, sql`p.project_code`) : everyRow;
  return sql`, found as (select o.owner, f.* from o cross join lateral (
      select p.customer_id, p.project_code, ${column} as place from customer_project p
      where p.project_code = o.code and ${customerWhere(manager, filter)} and ${behind} and ${atOnce}
      order by ${column} ${to}, p.customer_id ${to} limit ${most}) f),
    page as (select l.owner, f.customer_id, f.place from (select distinct owner, codes from o) l cross join lateral (
      select f.customer_id, f.place from (select * from found where owner = l.owner order by place ${to}, customer_id ${to} offset 0) f
      where ${isLatest(sql`l`, sql`f.customer_id`, sql`f.place`, sql`f.project_code`)}
      order by f.place ${to}, f.customer_id ${to} limit ${most}) f)`;
}

async function countCustomers(
  manager: EntityManager,
  owners: readonly Owner[],
  asked: readonly number[],
  { filter }: CustomerListArgs,
): Promise<number[]> {
  const rows = await read<{ owner: number; n: number }>(
    manager,
    sql`${codeTable(owners)} select o.owner, count(distinct p.customer_id)::int as n
      from o join customer_project p on p.project_code = o.code where ${customerWhere(manager, filter)} group by o.owner`,
  );
  const byOwner = new Map(rows.map(({ owner, n }) => [owner, n]));
  return asked.map((owner) => byOwner.get(owner) ?? 0);
}

/**
 * The projects of each list as a table `o`, with all codes of the list beside each; null for every project there is, for which the index
 * is asked for one code after the other.
 */
function codeTable(owners: readonly Owner[]): Sql {
  if (owners[0] === "*")
    return sql`with recursive every(code) as (select min(project_code) from customer_project
        union all select (select min(project_code) from customer_project where project_code > every.code)
        from every where every.code is not null),
      o as (select 0 as owner, null::text[] as codes, code from every where code is not null)`;
  const lists = owners.map((codes) => (codes === "*" ? [] : codes));
  return sql`with o as (select l.owner, l.keys as codes, code from ${ownerTable(lists)} l, unnest(l.keys) as c(code))`;
}
