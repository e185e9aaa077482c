/** Which cases a policy is for; null is any. */
interface Scope {
  readonly kind: string | null;
  readonly category: string | null;
  readonly tier: string | null;
  readonly projectCode: string | null;
}

/** One version of a policy. */
export interface PolicyVersion extends Scope {
  readonly code: string;
  readonly policyVersion: number;
  readonly effectiveFrom: Date;
  readonly isRetired: boolean;
}

/**
 * The policy for a case at an instant: of every policy the version in effect then, of those that fit the one that
 * says most about the case, where the project says most, then the tier, the category, the kind. Requirements 001-27.
 * @param versions any versions of any policies
 * @returns undefined when none fits: then no clock runs
 */
export function choosePolicy<P extends PolicyVersion>(
  versions: readonly P[],
  about: { readonly [name in keyof Scope]: string },
  at: Date,
): P | undefined {
  const inEffect = new Map<string, P>();
  for (const version of versions) {
    const other = inEffect.get(version.code);
    if (version.effectiveFrom <= at && (!other || isLater(version, other))) inEffect.set(version.code, version);
  }
  return [...inEffect.values()]
    .filter((policy) => !policy.isRetired && names.every((name) => fits(policy[name], about[name])))
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.code < b.code ? -1 : 1))[0];
}

/** From what says least about a case to what says most. */
const names = ["kind", "category", "tier", "projectCode"] as const;

function isLater(version: PolicyVersion, other: PolicyVersion): boolean {
  const [from, before] = [version.effectiveFrom.getTime(), other.effectiveFrom.getTime()];
  return from > before || (from === before && version.policyVersion > other.policyVersion);
}

function fits(wanted: string | null, found: string): boolean {
  return wanted === null || wanted === found;
}

function weightOf(policy: Scope): number {
  return names.reduce((sum, name, place) => sum + (policy[name] === null ? 0 : 2 ** place), 0);
}
