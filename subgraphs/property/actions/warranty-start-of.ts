import { HandoverState } from "../entities/handover.js";
import { type Unit, UnitKind } from "../entities/unit.js";
import type { Loaders } from "../loaders/index.js";
import type { WarrantyStart } from "../rules/warranty-ends.js";

/** The days from which a unit's warranties count: its building's acceptance and its last handover; null before either. Two batches. */
export async function warrantyStartOf(unit: Unit, loaders: Loaders): Promise<WarrantyStart | null> {
  const [building, handovers] = await Promise.all([
    loaders.buildingById.load(unit.buildingId),
    loaders.handoversByUnit.load(unit.id),
  ]);
  const done = handovers.flatMap(({ state, handedOverOn }) =>
    state === HandoverState.HANDED_OVER && handedOverOn !== null ? [handedOverOn] : [],
  );
  const handedOverOn = done.sort().at(-1);
  if (!building?.completionAcceptedOn || !handedOverOn) return null;
  return {
    completionAcceptedOn: building.completionAcceptedOn,
    handedOverOn,
    home: unit.kind === UnitKind.HOME,
  };
}
