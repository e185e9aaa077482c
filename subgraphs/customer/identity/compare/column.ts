import { largeArray } from "../large-array.js";

/** One field of many registrations: each distinct value once, and for each registration the index of its value. */
export interface Column<Value> {
  values: readonly Value[];
  /** By registration; -1 where nothing is said. */
  of: Int32Array;
  /** By value: how many registrations have it. */
  counts: Int32Array;
}

/**
 * Lays one field of many records down as a column.
 * Takes the records, how to read the field of one, and what tells two values
 * apart (the value itself by default).
 */
export function columnOf<Row, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value | undefined,
  keyOf: (value: Value) => unknown = (value) => value,
): Column<Value> {
  const indexes = new Map<unknown, number>();
  const values: Value[] = [];
  const of = largeArray(Int32Array, rows.length).fill(-1);
  rows.forEach((row, position) => {
    const value = read(row);
    if (value === undefined) return;
    const key = keyOf(value);
    let index = indexes.get(key);
    if (index === undefined) {
      index = values.length;
      indexes.set(key, index);
      values.push(value);
    }
    of[position] = index;
  });
  const counts = new Int32Array(values.length);
  for (const index of of) if (index >= 0) counts[index] = (counts[index] as number) + 1;
  return { values, of, counts };
}
