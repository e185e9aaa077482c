/**
 * How a clock ends. What is called off met and missed nothing; while a case is paused its clocks stand at the instant
 * when the pause began.
 */
export function endClock(
  dueAt: Date,
  end: { readonly at: Date; readonly pausedAt: Date | null; readonly isCalledOff: boolean },
): "MET" | "MISSED" | "CANCELLED" {
  if (end.isCalledOff) return "CANCELLED";
  return (end.pausedAt ?? end.at) <= dueAt ? "MET" : "MISSED";
}
