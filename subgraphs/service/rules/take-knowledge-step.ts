/** What may be done to a version of an article. */
export type KnowledgeStep = "CHANGE" | "SUBMIT" | "RETURN" | "PUBLISH" | "REPLACE" | "WITHDRAW";

type State = "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "REPLACED" | "EXPIRED" | "WITHDRAWN";

const steps: Record<KnowledgeStep, { readonly from: readonly State[]; readonly to: Exclude<State, "EXPIRED"> }> = {
  CHANGE: { from: ["DRAFT"], to: "DRAFT" },
  SUBMIT: { from: ["DRAFT"], to: "IN_REVIEW" },
  RETURN: { from: ["IN_REVIEW"], to: "DRAFT" },
  PUBLISH: { from: ["IN_REVIEW"], to: "PUBLISHED" },
  REPLACE: { from: ["PUBLISHED", "EXPIRED"], to: "REPLACED" },
  WITHDRAW: { from: ["DRAFT", "IN_REVIEW", "PUBLISHED", "EXPIRED"], to: "WITHDRAWN" },
};

/**
 * Where a version of an article stands after a step: what is published was read by somebody else, and what was
 * published is never written otherwise, so that what a customer was told stays on record. Requirements 002-34.
 * @param state its state at this moment, EXPIRED included
 * @returns the state after it, or why the step cannot be taken
 */
export function takeKnowledgeStep(
  state: State,
  step: KnowledgeStep,
): { readonly state: Exclude<State, "EXPIRED"> } | string {
  const { from, to } = steps[step];
  if (from.includes(state)) return { state: to };
  return `${step} is a step from ${from.join(" or ")}; this version is ${state}.`;
}
