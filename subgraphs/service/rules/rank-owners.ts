/** Somebody who could answer for a case, as far as cases tell. */
export interface Candidate {
  readonly employeeId: string;
  /** Cases of the same category that the person resolved, of the project's latest. */
  readonly resolvedAlike: number;
  /** Cases that lie in the person's hands at this moment, in every project. */
  readonly openCases: number;
  /** When the person last got a case of the project; null for never. */
  readonly lastGivenAt: Date | null;
}

/** Whom to give a case to: who is most suited, or whoever got none for longest. */
export type Dispatch = "SUITED" | "ROUND_ROBIN";

/**
 * Orders those who could answer for a case. Suited is who resolved much of the same kind and has little in hand:
 * (1 + resolved alike) to (1 + open). Of equals, and in turn, comes first whoever got none for longest. Requirements 000-41.
 */
export function rankOwners<T extends Candidate>(candidates: readonly T[], by: Dispatch): T[] {
  const inTurn = (one: T, other: T): number =>
    (one.lastGivenAt?.getTime() ?? 0) - (other.lastGivenAt?.getTime() ?? 0) ||
    one.employeeId.localeCompare(other.employeeId);
  const suited = (one: T, other: T): number => suitability(other) - suitability(one) || inTurn(one, other);
  return [...candidates].sort(by === "SUITED" ? suited : inTurn);
}

/** How suited somebody is: more is better. */
export function suitability({ resolvedAlike, openCases }: Pick<Candidate, "resolvedAlike" | "openCases">): number {
  return (1 + resolvedAlike) / (1 + openCases);
}
