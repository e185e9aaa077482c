/** What can be done with a request of a person. */
export type RequestStep = "ACCEPT" | "REFUSE" | "WITHDRAW" | "COMPLETE";

/**
 * Where a step leads to. A deletion that is under way is not taken back, since it has begun; a restriction, or the stop that a
 * deletion leaves, may be taken back for good.
 * @returns undefined when the request's state does not allow the step
 */
export function requestStep(
  { kind, state }: { readonly kind: string; readonly state: string },
  step: RequestStep,
): "ACCEPTED" | "REFUSED" | "WITHDRAWN" | "DONE" | undefined {
  const isOpen = state === "RECEIVED";
  const isLeft = state === "DONE" && (kind === "RESTRICTION" || kind === "DELETION");
  const isUnderWay = state === "ACCEPTED" && kind !== "DELETION";
  if (step === "ACCEPT") return isOpen ? "ACCEPTED" : undefined;
  if (step === "REFUSE") return isOpen ? "REFUSED" : undefined;
  if (step === "COMPLETE") return state === "ACCEPTED" ? "DONE" : undefined;
  return isOpen || isUnderWay || isLeft ? "WITHDRAWN" : undefined;
}
