/** What is known of how a person was served. */
export interface Served {
  /** Complaints that were not resolved yet. */
  readonly openComplaints: number;
  /** Those of them that are late. */
  readonly lateComplaints: number;
  readonly openRemedies: number;
  /** The last satisfaction that the person told within half a year, 1 to 5. */
  readonly lastCsat: number | null;
}

/**
 * How a person will feel about us, for whoever speaks with them next: what is open weighs more than what was answered,
 * and what is late more than what is open.
 */
export function moodOf({
  openComplaints,
  lateComplaints,
  openRemedies,
  lastCsat,
}: Served): "ANGRY" | "UNHAPPY" | "NEUTRAL" | "HAPPY" {
  if (lateComplaints > 0 || openComplaints > 1) return "ANGRY";
  if (openComplaints > 0 || openRemedies > 0 || (lastCsat ?? 3) < 3) return "UNHAPPY";
  return (lastCsat ?? 3) > 3 ? "HAPPY" : "NEUTRAL";
}
