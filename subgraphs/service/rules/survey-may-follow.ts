/** For how many days after a case was resolved it is still of interest how the customer liked it. */
export const daysToAsk = 30;

/**
 * Whether a survey may follow a case: it was resolved, not long ago, and what its customer asked for was ours to do.
 * @param now the present
 * @returns what stands in the way, or undefined. Requirements 003-21.
 */
export function surveyMayFollow(
  { state, kind, resolvedAt }: { readonly state: string; readonly kind: string; readonly resolvedAt: Date | null },
  now: Date,
): string | undefined {
  if ((state !== "RESOLVED" && state !== "CLOSED") || !resolvedAt)
    return `A survey follows a case that is RESOLVED or CLOSED; this one is ${state}.`;
  if (kind === "PRAISE") return "Nobody is asked whether they liked how their praise was received.";
  const age = now.getTime() - resolvedAt.getTime();
  return age > daysToAsk * 86_400_000 ? `It was resolved more than ${daysToAsk} days ago.` : undefined;
}
