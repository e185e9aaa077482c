/**
 * What becomes of a promise that is fulfilled: kept in time, or broken although it was done at last. Requirements 001-24.
 * @returns why it cannot be fulfilled, as a message with the state that it has
 */
export function promiseKept(
  { state, dueAt, fulfilledAt }: { readonly state: string; readonly dueAt: Date; readonly fulfilledAt: Date | null },
  at: Date,
): { readonly state: "KEPT" | "BROKEN" } | string {
  if (fulfilledAt) return `The promise was fulfilled already; it is ${state}.`;
  return { state: at <= dueAt ? "KEPT" : "BROKEN" };
}
