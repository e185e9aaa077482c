import type { EntityManager } from "typeorm";
import type { Registration } from "../entities/registration.js";
import type { Evidence } from "../identity/evidence.js";
import { match, type ReviewPair } from "../identity/match.js";
import { constraintsOf } from "../rules/constraints-of.js";
import { decisionsAbout } from "./decisions-about.js";
import type { Matcher } from "./matcher.js";

/** Which registrations are one person, and which pairs are left to people; by the registrations' ids. */
export interface WhoIsWho {
  /** By registration: the name of its person, the same for all of one. */
  readonly labels: ReadonlyMap<string, string>;
  readonly review: readonly ReviewPair[];
}

/** Decides who is who among registrations, by the model and by what people decided. */
export async function whoIsWho(
  tx: EntityManager,
  registrations: readonly Registration[],
  { model }: Matcher,
): Promise<WhoIsWho> {
  const ids = registrations.map(({ id }) => id);
  const decisions = await decisionsAbout(tx, ids);
  const named = namedByContent(registrations);
  const constraints = constraintsOf(decisions).flatMap(({ kind, left, right }) => {
    const [one, other] = [named.nameOf(left), named.nameOf(right)];
    return one && other ? [{ kind, left: one, right: other }] : [];
  });
  const { clusters, review } = match(named.evidence, { model, constraints });
  const labels = clusters.flatMap((names) => names.map((name) => [named.idOf(name), names[0] ?? ""] as const));
  return {
    labels: new Map(labels),
    review: review.map((pair) => ({ ...pair, left: named.idOf(pair.left), right: named.idOf(pair.right) })),
  };
}

/** The matcher breaks ties by names: by where a registration came from, not by its id, they do not depend on when it came. */
function namedByContent(registrations: readonly Registration[]) {
  const sorted = [...registrations].sort(
    (a, b) => compare(a.source, b.source) || compare(a.externalId, b.externalId) || compare(a.id, b.id),
  );
  const names = new Map(sorted.map(({ id }, index) => [id, String(index).padStart(8, "0")]));
  return {
    evidence: sorted.map(({ id, evidence }): Evidence => ({ ...(evidence as Evidence), id: names.get(id) ?? id })),
    nameOf: (id: string) => names.get(id),
    idOf: (name: string) => sorted[Number(name)]?.id ?? "",
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
