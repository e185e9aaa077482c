import type { ImportSummary } from "./import-registrations.js";

/** What an import did, for people: the first five figures add up (read is the sum of the four below it). */
export function summaryText(
  { rejectedFile, ...counts }: ImportSummary,
  { seconds, interrupted }: { seconds: number; interrupted: boolean },
): string {
  const names = ["read", "added", "updated", "unchanged", "rejected", "flagged"] as const;
  const width = counts.read.toLocaleString("en").length;
  const lines = names.map((name) => `  ${name.padEnd(10)} ${counts[name].toLocaleString("en").padStart(width)}`);
  return [
    interrupted ? "Stopped. Import the file again to go on." : `Imported in ${seconds.toFixed(1)} s.`,
    ...lines,
    ...(counts.flagged > 0
      ? ["Flagged rows are in: a field of theirs makes no sense and is not used to tell who it is."]
      : []),
    ...(rejectedFile === undefined ? [] : [`Rejected rows, each with its line and the reason: ${rejectedFile}`]),
  ].join("\n");
}
