import type { DataSource } from "typeorm";
import type { Matching } from "../identity/match.js";
import { match } from "../identity/match.js";
import type { Model } from "../identity/weigh/model.js";
import { constraintsOf } from "../rules/constraints-of.js";
import { differingGroups } from "../rules/differing-groups.js";
import { applyClusters, type Placed } from "./apply-clusters.js";
import { keepModel } from "./keep-model.js";
import { activeMatcher } from "./matcher.js";
import { type Everybody, readEverybody, rowName, rowNamed } from "./read-everybody.js";
import { replaceReviewPairs } from "./replace-review-pairs.js";
import { storeMissingKeys } from "./store-missing-keys.js";
import { forgetPending } from "./store-pending.js";

/** What matching everybody came to. */
export interface Matched {
  readonly registrations: number;
  readonly people: number;
  /** How many registrations had to be looked at because who is who differs. */
  readonly settled: number;
  readonly review: number;
  readonly model: string;
  readonly learned: boolean;
  /** How many registrations were in blocks too large to compare. */
  readonly cut: number;
}

/** Registrations that are settled in one transaction: a lock of well below a second. */
const batchSize = 1_000;

/**
 * Matches every registration in memory and stores where that differs from what is kept, a batch in each transaction; customers keep their ids.
 * Cut short, it has stored whole batches, and finds the rest when it runs again. People go on working meanwhile.
 * @param learn whether a new model is learned from them first
 * @param say hears what is being done, a line each
 */
export async function matchEverybody(
  database: DataSource,
  { learn, say, signal }: { learn: boolean; say: (line: string) => void; signal?: AbortSignal | undefined },
): Promise<Matched> {
  await storeMissingKeys(database);
  const everybody = await readEverybody(database, (count) => {
    if (count % 100_000 === 0) say(`Read ${count.toLocaleString("en")} registrations`);
  });
  const { model: active } = await activeMatcher(database.manager);
  say(`Matching ${everybody.ids.length.toLocaleString("en")} registrations${learn ? ", learning from them" : ""}`);
  const matching = matched(everybody, learn ? undefined : active);
  if (learn) await keepModel(database, matching.model);
  const settled = await applyDifferences(database, everybody, matching.clusters, { say, signal });
  if (!signal?.aborted) {
    await replaceReviewPairs(database, everybody, matching.review);
    await forgetPending(database, everybody.pending, everybody.at);
  }
  return {
    ...{ registrations: everybody.ids.length, people: matching.clusters.length, settled },
    ...{ review: matching.review.length, model: matching.model.version, learned: learn },
    cut: Object.values(matching.counters.cut).reduce((sum, { registrations }) => sum + registrations, 0),
  };
}

function matched({ ids, evidence, decisions }: Everybody, model: Model | undefined): Matching {
  const rows = decisions.length > 0 ? new Map(ids.map((id, row) => [id, rowName(row)])) : new Map<string, string>();
  const constraints = constraintsOf(decisions).flatMap(({ kind, left, right }) => {
    const [one, other] = [rows.get(left), rows.get(right)];
    return one && other ? [{ kind, left: one, right: other }] : [];
  });
  return match(evidence, { ...(model && { model }), constraints });
}

async function applyDifferences(
  database: DataSource,
  { ids, customers, versions, at }: Everybody,
  clusters: readonly string[][],
  { say, signal }: { say: (line: string) => void; signal?: AbortSignal | undefined },
): Promise<number> {
  const rows = clusters.map((names) => names.map(rowNamed));
  const groups = differingGroups(rows, customers);
  const total = groups.reduce((sum, group) => sum + group.flat().length, 0);
  say(`${total.toLocaleString("en")} registrations are to be settled anew`);
  let done = 0;
  for (let from = 0; from < groups.length && !signal?.aborted;) {
    const batch: Placed[] = [];
    for (; from < groups.length && batch.length < batchSize; from += 1)
      for (const cluster of groups[from] ?? [])
        for (const row of cluster)
          batch.push({
            ...{ id: ids[row] ?? "", customerId: customers[row] ?? "", version: versions[row] ?? 0 },
            label: rowName(cluster[0] ?? 0),
          });
    await applyClusters(database, batch, at);
    done += batch.length;
    if (Math.floor((done / total) * 10) > Math.floor(((done - batch.length) / total) * 10))
      say(`Settled ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`);
  }
  return done;
}
