import type { EntityManager } from "typeorm";
import { refuseIf } from "../../shared/rows/refuse-if.js";
import { Occupancy } from "../entities/occupancy.js";
import { ownersHoldNoMoreThanAll } from "../rules/owners-hold-no-more-than-all.js";

/**
 * Refuses an occupancy, new or changed, with which the unit's owners would hold more than all of it. The unit must be locked.
 * @param field the input's field to blame
 */
export async function refuseTooMuchOwned(
  tx: EntityManager,
  occupancy: Pick<Occupancy, "id" | "unitId" | "role" | "sharePercent" | "from" | "to">,
  field: string,
): Promise<void> {
  const all = await tx.find(Occupancy, { where: { unitId: occupancy.unitId } });
  const others = all.filter(({ id }) => id !== occupancy.id);
  refuseIf(ownersHoldNoMoreThanAll([...others, occupancy]), field);
}
