import type { Examined } from "./examine.js";

/**
 * Refuses changes that break registered documents.
 * @throws an Error that names each document with what breaks it, and says what to do
 */
export function refuseBreakage(changes: readonly Examined[]): void {
  const broken = changes.flatMap(({ breaks, coordinate }) => breaks.map(({ name }) => `${name} (by ${coordinate})`));
  if (broken.length === 0) return;
  const documents = [...new Set(broken)].join(", ");
  throw new Error(`Registered documents would break: ${documents}. ${advice}`);
}

const advice =
  "Keep what they use, deprecated with a date and a replacement, until they have changed; or let it break with --accept COORDINATE.";
