import { type EntityManager, In } from "typeorm";
import { CustomerTier } from "../entities/customer-tier.js";
import { ServiceTier } from "../entities/service-tier.js";

/** How the customer behind some handles is served: as was said last under any of them, or else in turn. Requirements 003-13. */
export async function tierOf(tx: EntityManager, handles: readonly string[]): Promise<ServiceTier> {
  const last = await tx.findOne(CustomerTier, {
    where: { handle: In([...handles]) },
    order: { at: "desc", id: "desc" },
  });
  return last?.tier ?? ServiceTier.ORDINARY;
}
