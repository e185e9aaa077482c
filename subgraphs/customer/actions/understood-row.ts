import type { EntityManager } from "typeorm";
import type { Evidence } from "../identity/evidence.js";
import { type Understood, understandRegistration } from "./understand-registration.js";
import { contentHash, type WrittenRegistration } from "./written-registration.js";

/** A row of a file, or a registration that was sent, understood: plain values, which may be passed on as JSON. */
export interface UnderstoodRow extends Omit<Understood, "registeredAt" | "evidence"> {
  readonly externalId: string;
  readonly contentHash: string;
  /** As an ISO date and time. */
  readonly registeredAt: string;
  /** Under no id yet. */
  readonly evidence: Evidence;
}

/**
 * Understands what a source sent.
 * @param receivedAt see `understandRegistration`
 */
export function understoodRow(manager: EntityManager, sent: WrittenRegistration, receivedAt: Date): UnderstoodRow {
  const { registeredAt, evidence, ...understood } = understandRegistration("", sent, receivedAt);
  return {
    externalId: sent.externalId,
    contentHash: contentHash(manager, sent),
    ...understood,
    registeredAt: registeredAt.toISOString(),
    evidence: evidence as Evidence,
  };
}
