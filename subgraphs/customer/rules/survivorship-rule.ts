import type { GoldenField } from "./statement.js";

/** What a rule of survivorship may go by. */
export type Criterion = "TRUSTED_SOURCE" | "VERIFIED" | "MOST_COMPLETE" | "MOST_RECENT" | "MOST_FREQUENT";

/** Whose value holds in a field: the first criterion that tells registrations apart decides. */
export interface SurvivorshipRule {
  readonly field: GoldenField;
  readonly criteria: readonly Criterion[];
  /** Departments and sources, the most trusted first; those that are not named come last. */
  readonly trustedSources: readonly string[];
}
