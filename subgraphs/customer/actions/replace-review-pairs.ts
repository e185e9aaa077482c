import type { DataSource } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { ReviewPair } from "../identity/match.js";
import { addReviewPairs } from "./store-review-pairs.js";
import { type Everybody, rowNamed } from "./read-everybody.js";

/** Replaces the questions that nobody has answered by those that are left after everybody was matched; questions asked since then stay. */
export async function replaceReviewPairs(
  database: DataSource,
  { ids, at }: Everybody,
  review: readonly ReviewPair[],
): Promise<void> {
  const pairs = review.map((pair) => ({
    ...pair,
    left: ids[rowNamed(pair.left)] ?? "",
    right: ids[rowNamed(pair.right)] ?? "",
  }));
  const asked = pairs.map(({ left, right }) => (left < right ? `${left} ${right}` : `${right} ${left}`));
  await database.transaction(async (tx) => {
    await tx.query("set local statement_timeout = 0");
    await read(
      tx,
      sql`delete from review_pair where state in ('OPEN', 'LATER') and found_at < ${at}
        and left_id || ' ' || right_id not in (select unnest(${asked}::text[]))`,
    );
    await addReviewPairs(tx, pairs);
  });
}
