import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import type { DataSource } from "typeorm";
import { everyRow, sql } from "../../subgraphs/shared/loaders.js";
import type { Caller } from "../../subgraphs/shared/caller.js";
import { Customer } from "../../subgraphs/customer/entities/customer.js";
import { Registration } from "../../subgraphs/customer/entities/registration.js";
import { everyRowOf } from "../../subgraphs/customer/loaders/every-row.js";
import { customerSeenBy, seenBy } from "../../subgraphs/customer/loaders/seen-by.js";
import { seesNames } from "../../subgraphs/customer/loaders/sees-names.js";
import { type Columns, customerColumns, registrationColumns, type Shown } from "./columns.js";

/** What can be exported. */
export const exportable = ["registrations", "customers"] as const;
export type Exportable = (typeof exportable)[number];

/** What is exported, for whom. */
export interface ExportOptions {
  readonly what: Exportable;
  /** The customer database. */
  readonly customer: DataSource;
  /** Who sees it: only what the caller may see is written. Left out, everything is. */
  readonly caller?: Caller | undefined;
  /** Whether values are written as they are, not masked. Whether the caller may have that is for whoever calls to decide. */
  readonly reveal?: boolean;
}

/**
 * Writes CSV to a stream, in bounded memory, of the rows as they are when it begins. Cells that a spreadsheet would take for a formula are made
 * safe by an apostrophe (attack 56).
 * @returns how many rows were written
 */
export async function exportRows(
  { what, customer, caller, reveal = false }: ExportOptions,
  out: Writable,
): Promise<number> {
  const counted = { rows: 0 };
  const shown = { reveal, names: caller !== undefined && seesNames(caller) };
  const text =
    what === "registrations"
      ? csv(registrations(customer, caller), shown, counted)
      : csv(customers(customer, caller), shown, counted);
  await pipeline(Readable.from(text), out, { end: out !== process.stdout });
  return counted.rows;
}

/** Rows with the columns that they fill. */
interface Piece<T> {
  readonly columns: Columns<T>;
  readonly rows: AsyncIterable<T[]>;
}

function registrations(source: DataSource, caller: Caller | undefined): Piece<Registration> {
  return {
    columns: registrationColumns,
    rows: everyRowOf(source, Registration, caller ? seenBy(caller) : everyRow, caller),
  };
}

function customers(source: DataSource, caller: Caller | undefined): Piece<Customer> {
  const seen = caller ? customerSeenBy(caller, sql`t.id`) : everyRow;
  return { columns: customerColumns, rows: everyRowOf(source, Customer, sql`t.merged_at is null and ${seen}`, caller) };
}

async function* csv<T>({ columns, rows }: Piece<T>, shown: Shown, counted: { rows: number }): AsyncGenerator<string> {
  yield stringify([Object.keys(columns)]);
  const values = Object.values(columns);
  for await (const batch of rows) {
    counted.rows += batch.length;
    yield stringify(
      batch.map((row) => values.map((value) => value(row, shown))),
      { escape_formulas: true },
    );
  }
}
