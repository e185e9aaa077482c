interface Handover {
  readonly noticeAt: Date;
  readonly state: string;
}

/**
 * Whether a handover may go on: not when the unit has been announced to somebody since, as happens after a refusal.
 * @param others the unit's other handovers
 * @returns why not, or undefined
 */
export function mayBeResumed({ noticeAt }: Handover, others: readonly Handover[]): string | undefined {
  const inHand = others.some(({ state }) => state !== "REFUSED" && state !== "HANDED_OVER");
  const later = others.some((other) => other.noticeAt > noticeAt);
  return inHand || later ? "Another handover of this unit has been announced since." : undefined;
}
