import type { CaseLife, CaseStep } from "./case-life.js";

/**
 * Where a case stands after a step. A step may skip acknowledging, and then acknowledges: an enquiry answered at
 * once was taken on. Nothing else is skipped: only what is resolved can be closed, and what was called off is over.
 * @returns the life after the step, or why it cannot be taken. Requirements 000-25, 000-35, 001-10.
 */
export function takeStep(life: CaseLife, step: CaseStep): CaseLife | string {
  switch (step.kind) {
    case "ACKNOWLEDGED":
      return life.state === "OPEN" ? { state: "ACKNOWLEDGED", acknowledgedAt: step.at } : refused(life, step);
    case "PROGRESS":
      return inHand(life) ? { state: "IN_PROGRESS", acknowledgedAt: acknowledged(life, step.at) } : refused(life, step);
    case "RESOLVED":
      return inHand(life) ? resolved(life, step) : refused(life, step);
    case "CLOSED":
      return life.state === "RESOLVED" ? { ...life, state: "CLOSED", closedAt: step.at } : refused(life, step);
    case "REOPENED":
      return life.state === "RESOLVED" || life.state === "CLOSED"
        ? { state: "IN_PROGRESS", acknowledgedAt: life.acknowledgedAt }
        : refused(life, step);
    case "CANCELLED":
      return inHand(life)
        ? {
            state: "CANCELLED",
            acknowledgedAt: "acknowledgedAt" in life ? life.acknowledgedAt : null,
            closedAt: step.at,
          }
        : refused(life, step);
  }
}

type InHand = Extract<CaseLife, { state: "OPEN" | "ACKNOWLEDGED" | "IN_PROGRESS" }>;

function inHand(life: CaseLife): life is InHand {
  return life.state === "OPEN" || life.state === "ACKNOWLEDGED" || life.state === "IN_PROGRESS";
}

function acknowledged(life: InHand, now: Date): Date {
  return life.state === "OPEN" ? now : life.acknowledgedAt;
}

function resolved(life: InHand, { resolution }: Extract<CaseStep, { kind: "RESOLVED" }>): CaseLife {
  return { state: "RESOLVED", acknowledgedAt: acknowledged(life, resolution.at), resolution };
}

/** What each step asks for, in words. */
const onlyFrom: Record<CaseStep["kind"], string> = {
  ACKNOWLEDGED: "Only a case that is OPEN can be acknowledged",
  PROGRESS: "Only a case that is OPEN, ACKNOWLEDGED or IN_PROGRESS can be worked on",
  RESOLVED: "Only a case that is OPEN, ACKNOWLEDGED or IN_PROGRESS can be resolved",
  CLOSED: "Only a case that is RESOLVED can be closed",
  REOPENED: "Only a case that is RESOLVED or CLOSED can be reopened",
  CANCELLED: "Only a case that is OPEN, ACKNOWLEDGED or IN_PROGRESS can be cancelled",
};

function refused({ state }: CaseLife, { kind }: CaseStep): string {
  return `${onlyFrom[kind]}; this one is ${state}.`;
}
