import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { join } from "sql-template-tag";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { asRecords, type RowShape, rowShape } from "./row-shape.js";

/** From so many rows on, COPY is faster than a statement that carries them as JSON. */
const worthCopying = 100;

/** Inserts many rows at once. Every row has the same properties; columns that are not named take their default. */
export async function insertRows<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  if (rows.length === 0) return;
  const shape = rowShape(tx, entity, rows);
  if (rows.length >= worthCopying) return copy(tx, shape, rows);
  const columns = columnsOf(shape);
  await read(tx, sql`insert into ${shape.table} (${columns}) select ${columns} from ${asRecords(shape, rows)}`);
}

function columnsOf({ columns }: RowShape) {
  return join(
    columns.map((column) => column.sql),
    ", ",
  );
}

async function copy(tx: EntityManager, shape: RowShape, rows: readonly ObjectLiteral[]): Promise<void> {
  const client = (await tx.queryRunner?.connect()) as pg.PoolClient;
  const statement = sql`copy ${shape.table} (${columnsOf(shape)}) from stdin`;
  await pipeline(Readable.from(lines(shape, rows)), client.query(copyFrom(statement.text)));
}

/** Rows in COPY's text format, a hundred a piece. */
function* lines({ columns }: RowShape, rows: readonly ObjectLiteral[]): Generator<string> {
  for (let at = 0; at < rows.length; at += 100) {
    const piece = rows.slice(at, at + 100).map((row) => columns.map((column) => cell(column, row)).join("\t"));
    yield `${piece.join("\n")}\n`;
  }
}

/** What is sealed is base64url, in which nothing is special. */
function cell({ value, isSealed }: RowShape["columns"][number], row: ObjectLiteral): string {
  const filled = value(row);
  return isSealed && typeof filled === "string" ? filled : field(filled);
}

const special = /[\\\n\r\t]/g;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : value instanceof Date ? value.toISOString() : JSON.stringify(value);
  return text.replace(special, (character) => escapes[character] ?? "");
}
