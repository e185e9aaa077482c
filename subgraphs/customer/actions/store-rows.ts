import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { join, raw } from "sql-template-tag";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { read } from "../../shared/database.js";
import { sql, type Sql } from "../../shared/loaders.js";

/** From so many rows on, COPY is faster than a statement that carries them as JSON. */
const worthCopying = 100;

/** Inserts many rows at once. Every row has the same properties; columns that are not named take their default. */
export async function insertRows<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  if (rows.length === 0) return;
  const shape = shapeOf(tx, entity, rows);
  if (rows.length >= worthCopying) return copy(tx, shape, rows);
  const columns = join(shape.columns, ", ");
  await read(tx, sql`insert into ${shape.table} (${columns}) select ${columns} from ${asRecords(shape, rows)}`);
}

/**
 * Updates many rows, found by `key`, with one statement: every property that the rows name besides.
 * @param also what changes in every row besides, as in `version = t.version + 1`
 */
export async function updateRows<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
  { key, also }: { key: keyof T & string; also?: Sql },
): Promise<void> {
  if (rows.length === 0) return;
  const shape = shapeOf(tx, entity, rows);
  const found = shape.columns[shape.properties.indexOf(key)] ?? raw(key);
  const changes = shape.columns.filter((column) => column !== found).map((column) => sql`${column} = r.${column}`);
  const all = join(also ? [...changes, also] : changes, ", ");
  await read(tx, sql`update ${shape.table} t set ${all} from ${asRecords(shape, rows)} where t.${found} = r.${found}`);
}

/** A table, and those of its columns that rows name, with the properties that fill them. */
interface Shape {
  readonly table: Sql;
  readonly columns: readonly Sql[];
  readonly names: readonly string[];
  readonly properties: readonly string[];
}

function shapeOf<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  [first = {}]: readonly object[],
): Shape {
  const metadata = tx.dataSource.getMetadata(entity);
  const named = metadata.columns.filter(({ propertyName }) => propertyName in first);
  return {
    table: raw(`"${metadata.tableName}"`),
    columns: named.map(({ databaseName }) => raw(`"${databaseName}"`)),
    names: named.map(({ databaseName }) => databaseName),
    properties: named.map(({ propertyName }) => propertyName),
  };
}

/** The rows as a table `r`, carried by one parameter. */
function asRecords({ table, names, properties }: Shape, rows: readonly ObjectLiteral[]): Sql {
  const records = rows.map((row) =>
    Object.fromEntries(names.map((name, index) => [name, row[properties[index] ?? ""] as unknown])),
  );
  return sql`json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json) r`;
}

async function copy(
  tx: EntityManager,
  { table, columns, properties }: Shape,
  rows: readonly ObjectLiteral[],
): Promise<void> {
  const client = (await tx.queryRunner?.connect()) as pg.PoolClient;
  const statement = sql`copy ${table} (${join(columns, ", ")}) from stdin`;
  await pipeline(Readable.from(lines(properties, rows)), client.query(copyFrom(statement.text)));
}

/** Rows in COPY's text format, a hundred a piece. */
function* lines(properties: readonly string[], rows: readonly ObjectLiteral[]): Generator<string> {
  for (let at = 0; at < rows.length; at += 100) {
    const piece = rows.slice(at, at + 100).map((row) => properties.map((property) => field(row[property])).join("\t"));
    yield `${piece.join("\n")}\n`;
  }
}

const special = /[\\\n\r\t]/g;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : value instanceof Date ? value.toISOString() : JSON.stringify(value);
  return text.replace(special, (character) => escapes[character] ?? "");
}
