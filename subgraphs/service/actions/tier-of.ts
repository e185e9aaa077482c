import type { EntityManager } from "typeorm";
import { CustomerTier } from "../entities/customer-tier.js";
import { ServiceTier } from "../entities/service-tier.js";

/** How the customer behind a handle is served: as was said last, or else in turn. Requirements 003-13. */
export async function tierOf(tx: EntityManager, handle: string): Promise<ServiceTier> {
  const last = await tx.findOne(CustomerTier, { where: { handle }, order: { at: "desc", id: "desc" } });
  return last?.tier ?? ServiceTier.ORDINARY;
}
