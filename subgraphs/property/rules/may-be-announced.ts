interface Earlier {
  readonly state: string;
  readonly customerHandle: string;
}

/**
 * Whether a unit may be announced to a customer: nothing may be under way for it, and the customer may not have it already.
 * After a refusal, or when it was given back and sold again, it may.
 * @param earlier all handovers of the unit
 * @returns why not, or undefined
 */
export function mayBeAnnounced(earlier: readonly Earlier[], customerHandle: string): string | undefined {
  if (earlier.some(({ state }) => state !== "REFUSED" && state !== "HANDED_OVER"))
    return "A handover of this unit is under way already.";
  if (earlier.some((other) => other.state === "HANDED_OVER" && other.customerHandle === customerHandle))
    return "This unit was handed over to this customer already.";
  return undefined;
}
