import type { Foreseen } from "../../subgraphs/customer/actions/foresee.js";
import type { PackedRows } from "../../subgraphs/customer/actions/packed-rows.js";

/** Registrations that are stored in one transaction: more are not faster, and desks wait for a batch no longer than part of a second. */
export const batchSize = 2_000;

/** Rows that are stored in one transaction. */
export interface Batch {
  /** See `PackedRows`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** By row: the customer, or the name of the new person, that it is foreseen to be; undefined when nothing is foreseen. */
  readonly labels?: readonly string[];
}

/** Cuts rows into batches: in their order, or whole people where it is foreseen who they are. */
export function* batchesOf(rows: PackedRows, foreseen: Foreseen | undefined): Generator<Batch> {
  if (foreseen) yield* ofPeople(rows, foreseen);
  else for (let from = 0; from < rows.length; from += batchSize) yield { bytes: rows.pick(placesFrom(from, rows)) };
}

function placesFrom(from: number, { length }: PackedRows): number[] {
  return Array.from({ length: Math.min(batchSize, length - from) }, (_, place) => from + place);
}

function* ofPeople(packed: PackedRows, { rows, starts, customers }: Foreseen): Generator<Batch> {
  let begin = 0;
  let labels: string[] = [];
  for (let person = 0; person + 1 < starts.length; person++) {
    const end = starts[person + 1] ?? 0;
    const label = customers.get(person) ?? `person ${person}`;
    while (begin + labels.length < end) labels.push(label);
    if (labels.length < batchSize && end < rows.length) continue;
    yield { bytes: packed.pick(rows.subarray(begin, end)), labels };
    begin = end;
    labels = [];
  }
}
