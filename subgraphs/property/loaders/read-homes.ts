import { raw } from "sql-template-tag";
import type { EntityManager, ObjectLiteral } from "typeorm";
import { read } from "../../shared/database.js";
import { all, type Sql, sql } from "../../shared/loaders.js";
import type { Asked } from "../../shared/rows/asked.js";
import { groupBy } from "../../shared/rows/group-by.js";
import { planOnce } from "../../shared/scope/plan-once.js";
import { mapping } from "../../shared/sealing/mapping.js";
import type { Home } from "../entities/home.js";
import { OccupancyRole } from "../entities/occupancy.js";
import { Unit, type UnitKind } from "../entities/unit.js";
import { holdsToday } from "./occupancy-list.js";

/** The most ties of one handle that are looked at. */
const mostTies = raw("1000");

/** From the closest tie to the loosest. A contact is called about a unit, and has no home in it. */
export const ties = [
  OccupancyRole.OWNER,
  OccupancyRole.CO_OWNER,
  OccupancyRole.TENANT,
  OccupancyRole.FAMILY,
  OccupancyRole.OCCUPANT,
];

/** What the homes of somebody are asked with: the units of which kinds, and which of their properties are needed. */
export interface HomesAsked {
  readonly kinds: readonly UnitKind[];
  readonly only: Asked;
}

/** Reads what somebody is to units today, under each handle: one home for each tie, so a unit may come twice; the longest held first. */
export async function readHomes(
  manager: EntityManager,
  seen: Sql,
  { kinds, only }: HomesAsked,
  handles: readonly string[],
): Promise<Map<string, Home[]>> {
  const { columns, create } = mapping(manager, Unit, only);
  const home = (row: ObjectLiteral): Home => ({
    unit: create(row),
    role: row["__role"] as OccupancyRole,
    since: row["__since"] as string,
  });
  const rows = await read<ObjectLiteral>(
    manager,
    sql`${planOnce}select ${columns}, o.customer_handle as "__handle", o.role as "__role", o.starts_on as "__since"
      from unnest(${handles}::text[]) as k(handle) cross join lateral (
        select t.unit_id, t.customer_handle, t.role, t.starts_on from occupancy t
        where t.customer_handle = k.handle and t.role = any(${ties}) and ${all(seen, holdsToday)}
        order by t.starts_on limit ${mostTies}) o
      join unit t on t.id = o.unit_id where t.kind = any(${[...kinds]}) and ${seen} order by o.starts_on, t.id`,
  );
  const homes = new Map<string, Home[]>();
  for (const [handle, own] of groupBy(rows, "__handle")) homes.set(handle as string, own.map(home));
  return homes;
}
