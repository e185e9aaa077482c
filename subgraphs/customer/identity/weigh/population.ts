import { Growing } from "../block/growing.js";
import { WESTERN } from "../compare/pattern.js";
import type { Table } from "../compare/table.js";
import type { Histogram } from "./histogram.js";

/** Pairs that are learned from together: those of two Western names, or all others. */
export interface Population {
  isWestern: boolean;
  /** The rows of which its pairs consist. */
  rows: Uint32Array;
  /** How many pairs there are. */
  pairs: number;
  /** By name of the table: how many of its registrations have it. */
  nameCounts: Int32Array;
  /** What its pairs that share a block show. */
  blocked: Histogram;
}

/** The pairs of Western names of a table, or all others. Takes what all pairs that share a block show. */
export function populationOf(table: Table, blocked: Histogram, isWestern: boolean): Population {
  const western = rowsWhere(table, (row) => table.western[row] === 1);
  const rows = isWestern ? western : rowsWhere(table, () => true);
  const nameCounts = new Int32Array(table.names.values.length);
  table.names.of.forEach((name, row) => {
    if (name >= 0 && (table.western[row] === 1) === isWestern) nameCounts[name] = (nameCounts[name] as number) + 1;
  });
  const pairs = pairsOf(rows.length) - (isWestern ? 0 : pairsOf(western.length));
  return { isWestern, rows, pairs, nameCounts, blocked: only(blocked, isWestern) };
}

function rowsWhere({ size }: Table, isMeant: (row: number) => boolean): Uint32Array {
  const rows = new Growing();
  for (let row = 0; row < size; row++) if (isMeant(row)) rows.push(row);
  return rows.view();
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

function only({ patterns, weights }: Histogram, isWestern: boolean): Histogram {
  const indexes = Uint32Array.from(patterns.keys()).filter(
    (index) => (((patterns[index] as number) & WESTERN) !== 0) === isWestern,
  );
  return {
    patterns: indexes.map((index) => patterns[index] as number),
    weights: Float64Array.from(indexes, (index) => weights[index] as number),
  };
}
