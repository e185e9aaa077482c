import type { Handover } from "../entities/handover.js";

/** The handover that was announced last; null when there is none. */
export function latestHandover(handovers: readonly Handover[]): Handover | null {
  return handovers.reduce<Handover | null>(
    (latest, handover) => (latest === null || handover.noticeAt >= latest.noticeAt ? handover : latest),
    null,
  );
}
