import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { newId } from "../../shared/scalars.js";
import type { ReviewPair } from "../identity/match.js";

/**
 * Keeps the questions that are left to people: those between registrations that were matched anew are replaced, and keep what was answered
 * as long as the question is the same.
 * @param among ids of the registrations that were matched
 */
export async function storeReviewPairs(
  tx: EntityManager,
  among: readonly string[],
  review: readonly ReviewPair[],
): Promise<void> {
  const pairs = review.map(inOrder);
  await read(
    tx,
    sql`delete from review_pair p using unnest(${[...among]}::text[]) u(id)
      where p.left_id = u.id and p.right_id = any(${[...among]}) and p.state in ('OPEN', 'LATER') and not exists (
        select from unnest(${pairs.map(({ left }) => left)}::text[], ${pairs.map(({ right }) => right)}::text[]) n(l, r)
        where n.l = p.left_id and n.r = p.right_id)`,
  );
  await addReviewPairs(tx, pairs);
}

/** Adds questions, or brings their weights up to date; those about one customer are left out. */
export async function addReviewPairs(tx: EntityManager, review: readonly ReviewPair[]): Promise<void> {
  const pairs = review.map(inOrder);
  if (pairs.length === 0) return;
  const contradictions = pairs.map(({ contradiction }) => contradiction?.replaceAll("-", "_").toUpperCase() ?? null);
  await read(
    tx,
    sql`insert into review_pair (id, left_id, right_id, weight, contradiction) select u.* from unnest(
        ${pairs.map(() => newId("rvp"))}::text[], ${pairs.map(({ left }) => left)}::text[],
        ${pairs.map(({ right }) => right)}::text[], ${pairs.map(({ weight }) => weight)}::float8[], ${contradictions}::text[])
        u(id, l, r, weight, contradiction)
      cross join lateral (select customer_id from registration where id = u.l offset 0) one
      cross join lateral (select customer_id from registration where id = u.r offset 0) other
      where one.customer_id <> other.customer_id
      on conflict (left_id, right_id) do update set weight = excluded.weight, contradiction = excluded.contradiction
      where review_pair.weight <> excluded.weight or review_pair.contradiction is distinct from excluded.contradiction`,
  );
}

function inOrder({ left, right, ...pair }: ReviewPair): ReviewPair {
  return left < right ? { left, right, ...pair } : { left: right, right: left, ...pair };
}
