import type { CaseClockKind } from "../entities/case-clock-kind.js";
import type { ServicePolicy } from "../entities/service-policy.js";

/** The minutes that a policy gives a clock; null when it wants no such clock. */
export function minutesOf(policy: ServicePolicy, kind: CaseClockKind): number | null {
  const { acknowledgeMinutes, firstReplyMinutes, progressMinutes, resolveMinutes } = policy;
  return {
    ACKNOWLEDGE: acknowledgeMinutes,
    FIRST_REPLY: firstReplyMinutes,
    PROGRESS: progressMinutes,
    RESOLVE: resolveMinutes,
  }[kind];
}
