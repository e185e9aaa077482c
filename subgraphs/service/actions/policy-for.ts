import { type EntityManager, LessThanOrEqual } from "typeorm";
import type { Case } from "../entities/case.js";
import { ServicePolicy } from "../entities/service-policy.js";
import { choosePolicy } from "../rules/choose-policy.js";

/** What of a case decides which policy it goes by. */
export type PolicyScope = Pick<Case, "kind" | "category" | "tier" | "projectCode">;

/** The policy that clocks of such a case go by when they start at that instant; undefined when there is none. */
export async function policyFor(tx: EntityManager, about: PolicyScope, at: Date): Promise<ServicePolicy | undefined> {
  return choosePolicy(await tx.find(ServicePolicy, { where: { effectiveFrom: LessThanOrEqual(at) } }), about, at);
}
