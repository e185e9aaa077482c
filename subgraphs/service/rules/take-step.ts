import type { CaseLife, CaseStep } from "./case-life.js";
import { stepFits } from "./step-fits.js";

/**
 * Where a case stands after a step. A step may skip acknowledging, and then acknowledges: an enquiry answered at
 * once was taken on. Nothing else is skipped: only what is resolved can be closed, and only once the customer was
 * called back; what was called off is over.
 * @returns the life after the step, or why it cannot be taken. Requirements 000-25, 000-35, 001-10, 003-14.
 */
export function takeStep(life: CaseLife, step: CaseStep): CaseLife | string {
  const wrong = stepFits(step.kind, life.state);
  if (wrong) return wrong;
  switch (step.kind) {
    case "ACKNOWLEDGED":
      return { state: "ACKNOWLEDGED", acknowledgedAt: step.at };
    case "PROGRESS":
      return { state: "IN_PROGRESS", acknowledgedAt: acknowledged(life) ?? step.at };
    case "RESOLVED": {
      const { resolution } = step;
      const acknowledgedAt = acknowledged(life) ?? resolution.at;
      return { state: "RESOLVED", acknowledgedAt, resolution, calledBackAt: null };
    }
    case "CALLED_BACK":
      return step.counts && "calledBackAt" in life ? { ...life, calledBackAt: life.calledBackAt ?? step.at } : life;
    case "CLOSED":
      return closed(life, step.at);
    case "REOPENED":
      return { state: "IN_PROGRESS", acknowledgedAt: acknowledged(life) ?? step.at };
    case "CANCELLED":
      return { state: "CANCELLED", acknowledgedAt: acknowledged(life), closedAt: step.at };
  }
}

function acknowledged(life: CaseLife): Date | null {
  return "acknowledgedAt" in life ? life.acknowledgedAt : null;
}

function closed(life: CaseLife, closedAt: Date): CaseLife | string {
  const calledBackAt = "calledBackAt" in life ? life.calledBackAt : null;
  if (calledBackAt && "resolution" in life) return { ...life, state: "CLOSED", calledBackAt, closedAt };
  return "The customer is called back before a case is closed: one who is content, or three attempts in vain.";
}
