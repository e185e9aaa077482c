type State = "PENDING" | "ACTIVE" | "SUSPENDED" | "VOID" | "REDIRECT";

/** What can be done with a card. */
export type IdCardStep = "ACTIVATE" | "SUSPEND" | "VOID";

const steps: Record<IdCardStep, { readonly from: readonly State[]; readonly to: State }> = {
  ACTIVATE: { from: ["PENDING", "SUSPENDED"], to: "ACTIVE" },
  SUSPEND: { from: ["ACTIVE"], to: "SUSPENDED" },
  VOID: { from: ["PENDING", "ACTIVE", "SUSPENDED"], to: "VOID" },
};

/**
 * Where a step leads a card: PENDING to ACTIVE, to SUSPENDED and back, from each of them to VOID for good. A step that was taken already is
 * no mistake. Requirements 000-02.
 * @returns the state after the step, the same when there is nothing to do; undefined when the present state does not allow it
 */
export function idCardStep(state: State, step: IdCardStep): State | undefined {
  const { from, to } = steps[step];
  return state === to || from.includes(state) ? to : undefined;
}
