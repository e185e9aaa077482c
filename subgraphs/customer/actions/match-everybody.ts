import type { DataSource } from "typeorm";
import { match, type Matching } from "../identity/match.js";
import { differingGroups } from "../rules/differing-groups.js";
import { applyClusters, type Placed } from "./apply-clusters.js";
import { constraintsByRow } from "./constraints-by-row.js";
import type { Foreseen } from "./foresee.js";
import { keepModel } from "./keep-model.js";
import { activeMatcher } from "./matcher.js";
import { type Everybody, fingerprintOf, readEverybody, rowName, rowNamed } from "./read-everybody.js";
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
 * @param foreseen how they were matched before they were stored; it is done anew when anything differs from what was foreseen
 * @param say hears what is being done, a line each
 */
export async function matchEverybody(database: DataSource, options: MatchOptions): Promise<Matched> {
  const { say, signal } = options;
  await storeMissingKeys(database);
  const { everybody, matching, learned } = await matched(database, options);
  const settled = await applyDifferences(database, everybody, matching.clusters, { say, signal });
  if (!signal?.aborted) {
    await replaceReviewPairs(database, everybody, matching.review);
    await forgetPending(database, everybody.pending, everybody.at);
  }
  return {
    ...{ registrations: everybody.ids.length, people: matching.clusters.length, settled },
    ...{ review: matching.review.length, model: matching.model.version, learned },
    cut: Object.values(matching.counters.cut).reduce((sum, { registrations }) => sum + registrations, 0),
  };
}

interface MatchOptions {
  readonly learn: boolean;
  readonly foreseen?: Foreseen | undefined;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

interface MatchedNow {
  readonly everybody: Everybody;
  readonly matching: Matching;
  readonly learned: boolean;
}

async function matched(database: DataSource, { learn, foreseen, say }: MatchOptions): Promise<MatchedNow> {
  if (foreseen) {
    const everybody = await readEverybody(database, { withEvidence: false });
    if (fingerprintOf(everybody) === foreseen.fingerprint) return { everybody, ...foreseen };
  }
  const everybody = await readEverybody(database, {
    say: (count) => {
      if (count % 100_000 === 0) say(`Read ${count.toLocaleString("en")} registrations`);
    },
  });
  const { ids, evidence, decisions } = everybody;
  const { model } = await activeMatcher(database.manager);
  say(`Matching ${ids.length.toLocaleString("en")} registrations${learn ? ", learning from them" : ""}`);
  const constraints = constraintsByRow(decisions, ids);
  const matching = match(evidence, { ...(!learn && { model }), constraints });
  if (learn) await keepModel(database, matching.model);
  return { everybody, matching, learned: learn };
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
