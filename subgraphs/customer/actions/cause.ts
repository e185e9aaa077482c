import type { MembershipCause } from "../entities/membership.js";

/** Why registrations are resolved, for the history. */
export interface Cause {
  readonly cause: keyof typeof MembershipCause;
  /** Who acts; null for the matcher. */
  readonly actor: string | null;
  /** The decision that it follows from. */
  readonly decisionId?: string;
}
