/** What of a version of a policy has to fit the one before. */
interface Version {
  readonly policyVersion: number;
  readonly effectiveFrom: Date;
}

/** What a new version says of the calls after a breach. */
interface Calls {
  readonly responsibleAfterMinutes: number;
  readonly executiveAfterMinutes: number;
}

/**
 * Whether a version can follow the last one of its policy: numbered next, in effect from now on at the earliest and
 * not before the last one, so that nobody rewrites what was owed; the executive is called last. Requirements 001-27.
 * @returns what stands in the way, or undefined
 */
export function policyFits(
  next: Version & Calls,
  last: Version | null,
  now: Date,
): { readonly code: "INVALID" | "STALE_VERSION"; readonly field: string; readonly message: string } | undefined {
  const number = (last?.policyVersion ?? 0) + 1;
  if (next.policyVersion !== number)
    return {
      code: "STALE_VERSION",
      field: "policyVersion",
      message: `The next version is ${number}, not ${next.policyVersion}.`,
    };
  const earliest = last && last.effectiveFrom > now ? last.effectiveFrom : now;
  if (next.effectiveFrom < earliest)
    return {
      code: "INVALID",
      field: "effectiveFrom",
      message: `It is in effect from ${earliest.toISOString()} on at the earliest, not from ${next.effectiveFrom.toISOString()}.`,
    };
  if (next.executiveAfterMinutes < next.responsibleAfterMinutes)
    return {
      code: "INVALID",
      field: "executiveAfterMinutes",
      message: "The executive is not called before the first responsible person.",
    };
  return undefined;
}
