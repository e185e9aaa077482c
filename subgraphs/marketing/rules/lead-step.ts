/** Where a lead may stand. */
export type LeadStanding = "NEW" | "CONTACTED" | "CONVERTED" | "LOST";

/** What may be done with a lead. */
export type LeadStep = "CONTACT" | "CONVERT" | "LOSE";

/** Each step: the states from which it may be taken, and the one to which it leads. */
const steps: Record<LeadStep, { readonly from: readonly LeadStanding[]; readonly to: LeadStanding }> = {
  CONTACT: { from: ["NEW"], to: "CONTACTED" },
  CONVERT: { from: ["NEW", "CONTACTED"], to: "CONVERTED" },
  LOSE: { from: ["NEW", "CONTACTED"], to: "LOST" },
};

/**
 * Where a lead stands after a step. Who becomes an opportunity was spoken with, so that contacting may be skipped;
 * what was converted or lost stays so, and who comes again is a new lead.
 * @returns the state after the step, or why it cannot be taken. Requirements 001-20 to 001-22.
 */
export function leadStep(state: LeadStanding, step: LeadStep): { readonly state: LeadStanding } | string {
  const { from, to } = steps[step];
  if (from.includes(state)) return { state: to };
  return `${step} needs a lead that is ${from.join(" or ")}; this one is ${state}.`;
}
