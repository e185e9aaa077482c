import type { EntityManager } from "typeorm";
import { newId } from "../../shared/scalars.js";
import { IdentityDecision } from "../entities/identity-decision.js";
import type { MembershipCause } from "../entities/membership.js";
import { resolveRegistrations } from "./resolve-registrations.js";

/** What somebody decides about registrations. */
type Decided = Pick<IdentityDecision, "kind" | "leftIds" | "rightIds" | "reason" | "decidedBy">;

/** Keeps a decision and regroups whom it concerns, by the one door. The caller holds the whole lock. Returns the decision's id. */
export async function decide(
  tx: EntityManager,
  decided: Decided,
  cause: keyof typeof MembershipCause,
): Promise<string> {
  const id = newId("dec");
  await tx.insert(IdentityDecision, { ...decided, id });
  const revisited = [...decided.leftIds, ...decided.rightIds];
  const why = { cause, actor: decided.decidedBy, decisionId: id };
  await resolveRegistrations(tx, { added: [], changed: [], revisited }, { ...why, alone: true });
  return id;
}
