interface Handover {
  readonly state: string;
  readonly dueOn: string;
  readonly handedOverOn: string | null;
  readonly refusalJustified: boolean | null;
}

/**
 * The day from which the buyer bears the risk of damage: that of the handover; or, when the buyer refused without a proper
 * reason, the one that the written notice named (SPC interpretation on sales of homes, art. 8).
 * @returns the day, or null while the risk is ours
 */
export function riskPassesOn({ state, dueOn, handedOverOn, refusalJustified }: Handover): string | null {
  if (state === "HANDED_OVER") return handedOverOn;
  return state === "REFUSED" && refusalJustified === false ? dueOn : null;
}
