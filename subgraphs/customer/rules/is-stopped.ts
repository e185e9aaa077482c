/** A request of a person that stops the use of their data. */
export interface Stop {
  readonly kind: string;
  readonly state: string;
  /** Of a restriction: the purposes that it stops; none for all. */
  readonly purposes: readonly string[];
  /** Of a deletion that was carried out: whether a contract goes on. */
  readonly stillServed: boolean;
}

/** What no person can stop. */
const always = ["LEGAL_DUTY", "EMERGENCY"];

/**
 * Whether a person's wish stops a purpose: a restriction and a deletion hold from the moment they are written down. What a law demands
 * and what an emergency needs goes on; after a deletion also what a running contract needs. PIPL articles 44 and 47.
 */
export function isStopped(purpose: string, legalBasis: string, stops: readonly Stop[]): boolean {
  if (always.includes(legalBasis)) return false;
  return stops.some(({ kind, state, purposes, stillServed }) => {
    if (kind === "RESTRICTION") return purposes.length === 0 || purposes.includes(purpose);
    return !(state === "DONE" && stillServed && legalBasis === "CONTRACT");
  });
}
