import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { DataSource } from "typeorm";
import type { Row } from "./row.js";

/** Writes rows with COPY, table by table in the order in which the tables first appear, in one transaction. */
export async function copyRows(source: DataSource, rows: readonly Row[]): Promise<void> {
  const tables = new Map<string, Row[1][]>();
  for (const [table, values] of rows) {
    const list = tables.get(table);
    if (list) list.push(values);
    else tables.set(table, [values]);
  }
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as pg.PoolClient;
  try {
    await runner.startTransaction();
    await runner.query("set local statement_timeout = 0"); // COPY waits while this process is busy with something else
    for (const [table, list] of tables) await copyTable(client, table, list);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

async function copyTable(client: pg.PoolClient, table: string, rows: readonly Row[1][]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  const sink = client.query(copyFrom(`copy ${pg.escapeIdentifier(table)} (${names}) from stdin`));
  const lines = rows.map((row) => `${columns.map((column) => field(row[column])).join("\t")}\n`);
  await pipeline(Readable.from([lines.join("")]), sink);
}

/** A value in COPY's text format. */
function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escape(`{${value.map((item) => `"${String(item)}"`).join(",")}}`);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return escape(`${value}`);
  throw new Error(`No column takes a value of type ${typeof value}.`);
}

function escape(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => `\\${{ "\t": "t", "\n": "n", "\r": "r" }[character] ?? character}`);
}
