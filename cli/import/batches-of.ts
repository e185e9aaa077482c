import type { Foreseen } from "../../subgraphs/customer/actions/foresee.js";
import type { HashedUnderstood, Matching } from "../../subgraphs/customer/actions/registrations-prepare.js";
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

/** What was understood goes along with its batch, and is kept no longer. */
function* ofPeople({ people, understood }: Foreseen): Generator<Batch> {
  let batch = emptyBatch();
  for (const { label, rows } of people) {
    for (const row of rows) {
      batch.rows.push(row);
      batch.labels.set(row.externalId, label);
      const read = understood.get(row.externalId);
      if (read) batch.understood.set(row.externalId, read);
      understood.delete(row.externalId);
    }
    if (batch.rows.length < batchSize) continue;
    yield ofForeseen(batch);
    batch = emptyBatch();
  }
  if (batch.rows.length > 0) yield ofForeseen(batch);
}

function emptyBatch() {
  return {
    rows: [] as WrittenRegistration[],
    labels: new Map<string, string>(),
    understood: new Map<string, HashedUnderstood>(),
  };
}

function ofForeseen({ rows, ...matching }: ReturnType<typeof emptyBatch>): Batch {
  return [rows, matching];
}
