/** What may be done to a handover, each step with what it must say. */
export type HandoverStep =
  | { readonly kind: "APPOINT"; readonly at: Date }
  | { readonly kind: "INSPECT"; readonly at: Date; readonly findings: string | null }
  | { readonly kind: "COMPLETE"; readonly on: string; readonly by: string }
  | { readonly kind: "REFUSE"; readonly on: string; readonly reason: string; readonly justified: boolean };

/** Where a handover may stand. */
export type HandoverStanding = "ANNOUNCED" | "APPOINTED" | "INSPECTED" | "HANDED_OVER" | "REFUSED";

/** What a step makes of a handover: its state, with what must be known there, and nothing else. */
export type HandoverAfter =
  | { readonly state: "APPOINTED"; readonly appointedAt: Date }
  | { readonly state: "INSPECTED"; readonly inspectedAt: Date; readonly findings: string | null }
  | { readonly state: "HANDED_OVER"; readonly handedOverOn: string; readonly handedOverById: string }
  | {
      readonly state: "REFUSED";
      readonly refusedOn: string;
      readonly refusalReason: string;
      readonly refusalJustified: boolean;
    };

/** The states from which each step may be taken. After faults or a refusal a new appointment may be made. */
const from: Record<HandoverStep["kind"], readonly HandoverStanding[]> = {
  APPOINT: ["ANNOUNCED", "APPOINTED", "INSPECTED", "REFUSED"],
  INSPECT: ["APPOINTED"],
  COMPLETE: ["INSPECTED"],
  REFUSE: ["ANNOUNCED", "APPOINTED", "INSPECTED"],
};

/**
 * Where a handover stands after a step: announced, appointed, inspected, handed over. It may be refused at any time before;
 * what is handed over stays so.
 * @returns what the step makes of it, or why it cannot be taken
 */
export function handoverStep(state: HandoverStanding, step: HandoverStep): HandoverAfter | string {
  const allowed = from[step.kind];
  return allowed.includes(state)
    ? after(step)
    : `${step.kind} needs a handover that is ${allowed.join(" or ")}; this one is ${state}.`;
}

function after(step: HandoverStep): HandoverAfter {
  switch (step.kind) {
    case "APPOINT":
      return { state: "APPOINTED", appointedAt: step.at };
    case "INSPECT":
      return { state: "INSPECTED", inspectedAt: step.at, findings: step.findings };
    case "COMPLETE":
      return { state: "HANDED_OVER", handedOverOn: step.on, handedOverById: step.by };
    case "REFUSE":
      return {
        state: "REFUSED",
        refusedOn: step.on,
        refusalReason: step.reason,
        refusalJustified: step.justified,
      };
  }
}
