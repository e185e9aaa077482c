import type { Foreseen } from "../../subgraphs/customer/actions/foresee.js";
import type { Matching } from "../../subgraphs/customer/actions/registrations-prepare.js";
import type { WrittenRegistration } from "../../subgraphs/customer/actions/written-registration.js";

/** Registrations that are stored in one transaction: more are not faster, and desks wait for a batch no longer than part of a second. */
export const batchSize = 2_000;

/** Rows that are stored in one transaction, and how they are matched. */
export type Batch = readonly [rows: readonly WrittenRegistration[], matching: Matching];

/** Cuts rows into batches: in their order, or whole people, each row with the person's name, where it is foreseen who they are. */
export function* batchesOf(rows: readonly WrittenRegistration[], foreseen: Foreseen | undefined): Generator<Batch> {
  if (foreseen) yield* ofPeople(foreseen);
  else for (let from = 0; from < rows.length; from += batchSize) yield [rows.slice(from, from + batchSize), "later"];
}

function* ofPeople({ people, understood }: Foreseen): Generator<Batch> {
  let batch = { rows: [] as WrittenRegistration[], labels: new Map<string, string>() };
  for (const { label, rows } of people) {
    for (const row of rows) {
      batch.rows.push(row);
      batch.labels.set(row.externalId, label);
    }
    if (batch.rows.length < batchSize) continue;
    yield [batch.rows, { labels: batch.labels, understood }];
    batch = { rows: [], labels: new Map() };
  }
  if (batch.rows.length > 0) yield [batch.rows, { labels: batch.labels, understood }];
}
