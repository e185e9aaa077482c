/** What a case counts; the lists are in the order of the names in `kinds` and `priorities` below. */
export interface Weights {
  readonly number: number;
  /** The first day that it counts, as in 2026-03-01. */
  readonly fromDay: string;
  readonly kinds: readonly number[];
  readonly priorities: readonly number[];
  readonly perBounce: number;
  readonly satisfaction: readonly number[];
  readonly praise: number;
  readonly suggestion: number;
}

/** What was done: a case that was resolved, or a praise or suggestion that was put down to somebody. */
export interface Deed {
  readonly caseId: string;
  /** The day in China on which it was done. */
  readonly day: string;
  readonly kind: string;
  readonly priority: string;
  readonly bounces: number;
  readonly csat: number | null;
  readonly credit: "PRAISE" | "SUGGESTION" | null;
}

/** What a deed counts, and all that it was counted from. */
export interface Contribution {
  readonly caseId: string;
  readonly base: number;
  readonly difficulty: number;
  readonly csat: number | null;
  readonly satisfaction: number;
  readonly points: number;
  readonly weights: number;
  readonly credited: boolean;
}

const kinds = ["COMPLAINT", "REPAIR", "ENQUIRY", "SUGGESTION", "PRAISE"];
const priorities = ["LOW", "NORMAL", "HIGH", "URGENT"];

/** A case that was thrown about is hard, but not without end. */
const mostBounces = 5;

/**
 * What a deed counts: its kind, by how hard it was (priority, hand-offs), by how satisfied the customer was; whoever did
 * not tell changes nothing. It goes by the weights of the day on which it was done. Requirements 003-16, 001-33.
 * @param versions the weights, in any order; one of them is in effect on every day
 */
export function countContribution(deed: Deed, versions: readonly Weights[]): Contribution {
  const inEffect = versions.filter(({ fromDay }) => fromDay <= deed.day);
  const weights = inEffect.reduce((last, one) => (one.number > last.number ? one : last), inEffect[0] ?? nothing);
  const base = deed.credit
    ? weights[deed.credit === "PRAISE" ? "praise" : "suggestion"]
    : at(weights.kinds, kinds, deed.kind);
  const pressing = at(weights.priorities, priorities, deed.priority);
  const difficulty = deed.credit ? 1 : pressing + weights.perBounce * Math.min(deed.bounces, mostBounces);
  const satisfaction = deed.credit || deed.csat === null ? 1 : (weights.satisfaction[deed.csat - 1] ?? 1);
  const csat = deed.credit ? null : deed.csat;
  const points = Math.round(base * difficulty * satisfaction * 100) / 100;
  const counted = { base, difficulty, csat, satisfaction, points, weights: weights.number };
  return { caseId: deed.caseId, ...counted, credited: deed.credit !== null };
}

const nothing: Weights = {
  ...{ number: 0, fromDay: "", kinds: [], priorities: [], perBounce: 0, satisfaction: [], praise: 0, suggestion: 0 },
};

function at(values: readonly number[], names: readonly string[], name: string): number {
  return values[names.indexOf(name)] ?? 0;
}
