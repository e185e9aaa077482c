import type { Home } from "../entities/home.js";
import { type Occupancy, OccupancyRole } from "../entities/occupancy.js";
import type { UnitKind } from "../entities/unit.js";
import type { Loaders } from "./index.js";

/** The most homes that are shown of one customer. */
const mostHomes = 100;

/** From the closest tie to the loosest. A contact is called about a unit, and has no home in it. */
const ties = [
  OccupancyRole.OWNER,
  OccupancyRole.CO_OWNER,
  OccupancyRole.TENANT,
  OccupancyRole.FAMILY,
  OccupancyRole.OCCUPANT,
];

/**
 * The units of the given kinds that are a customer's today, under any handle: each once, with the closest tie and the earliest day,
 * the longest held first, at most 100. Two statements, for one customer as for fifty.
 */
export async function homesOf(
  loaders: Loaders,
  handles: readonly string[],
  kinds: readonly UnitKind[],
): Promise<Home[]> {
  const lists = await Promise.all(handles.map((handle) => loaders.occupanciesTodayByHandle.load(handle)));
  const homes = await Promise.all([...tiesByUnit(lists.flat())].map(([id, held]) => homeOf(loaders, id, held)));
  return homes
    .filter((home) => home !== null)
    .filter(({ unit }) => kinds.includes(unit.kind))
    .sort((one, other) => (one.since < other.since ? -1 : 1))
    .slice(0, mostHomes);
}

function tiesByUnit(occupancies: readonly Occupancy[]): Map<string, Occupancy[]> {
  const byUnit = new Map<string, Occupancy[]>();
  for (const occupancy of occupancies) {
    if (!ties.includes(occupancy.role)) continue;
    byUnit.set(occupancy.unitId, [...(byUnit.get(occupancy.unitId) ?? []), occupancy]);
  }
  return byUnit;
}

async function homeOf(loaders: Loaders, unitId: string, held: readonly Occupancy[]): Promise<Home | null> {
  const unit = await loaders.unitById.load(unitId);
  const role = ties.find((tie) => held.some((occupancy) => occupancy.role === tie));
  const since = held.map(({ from }) => from).sort()[0];
  return unit && role && since ? { unit, role, since } : null;
}
