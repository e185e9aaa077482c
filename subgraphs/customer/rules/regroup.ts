import { connected } from "./connected.js";

/** A registration as grouping sees it. */
export interface Member {
  readonly id: string;
  /** The customer that it was part of so far; null for a new one. */
  readonly customerId: string | null;
  /** Registrations that share a key are one person. */
  readonly keys: readonly string[];
}

/** Registrations that are one person, the oldest first. */
export interface Group<M> {
  /** The customer whose id goes on; null when a new one is needed. */
  readonly customerId: string | null;
  readonly members: readonly M[];
}

/**
 * Decides anew which registrations are one person: those that share a key, directly or through others. A customer goes on where most of its
 * registrations are; of customers that became one, the one with most registrations goes on, the older of equals (ids are ordered by time).
 * @param members all registrations of every customer concerned, and the new ones
 */
export function regroup<M extends Member>(members: readonly M[]): Group<M>[] {
  const groups = connected(
    [...members].sort((a, b) => compare(a.id, b.id)),
    ({ keys }) => keys,
  );
  const claims = groups.flatMap((group, index) => claimsOf(group, index));
  claims.sort((a, b) => b.count - a.count || compare(a.customerId, b.customerId) || a.index - b.index);
  const taken = new Set<string>();
  const ids = new Map<number, string>();
  for (const { customerId, index } of claims) {
    if (taken.has(customerId) || ids.has(index)) continue;
    taken.add(customerId);
    ids.set(index, customerId);
  }
  return groups.map((group, index) => ({ customerId: ids.get(index) ?? null, members: group }));
}

interface Claim {
  readonly customerId: string;
  readonly index: number;
  readonly count: number;
}

function claimsOf(group: readonly Member[], index: number): Claim[] {
  const counts = new Map<string, number>();
  for (const { customerId } of group) if (customerId) counts.set(customerId, (counts.get(customerId) ?? 0) + 1);
  return [...counts].map(([customerId, count]) => ({ customerId, index, count }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
