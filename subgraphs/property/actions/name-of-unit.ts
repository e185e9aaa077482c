import type { Unit } from "../entities/unit.js";
import type { Loaders } from "../loaders/index.js";
import { unitName } from "../rules/unit-name.js";

/** A unit's whole name within its project, with that of its building. One batch. */
export async function nameOfUnit({ buildingId, section, room }: Unit, loaders: Loaders): Promise<string | null> {
  const building = await loaders.buildingById.load(buildingId);
  return building && unitName(building.name, section, room);
}
