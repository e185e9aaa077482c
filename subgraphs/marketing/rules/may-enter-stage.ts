/** Where a sale may stand before its deal. */
export type Stage = "INTENT" | "REPORTED" | "QUEUED" | "WON" | "LOST";

/** The way to a deal. */
const way: readonly Stage[] = ["INTENT", "REPORTED", "QUEUED", "WON"];

/**
 * Whether a sale can go from one stage to another: forward on its way, never back. Reporting and queueing may be
 * passed over, since their order differs from city to city; what is not won yet may be lost; won and lost are the ends.
 * @returns what stands in the way, or undefined. Section 5.4, requirements 001-21.
 */
export function mayEnterStage(from: Stage, to: Stage): string | undefined {
  if (from === "WON" || from === "LOST")
    return `An opportunity that is ${from} has come to its end; it cannot become ${to}.`;
  if (to === "LOST" || way.indexOf(to) > way.indexOf(from)) return undefined;
  return `An opportunity goes forward from ${way.join(" to ")}; this one is ${from}, and cannot become ${to}.`;
}
