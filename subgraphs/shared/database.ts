import pg from "pg";
import type { Sql } from "sql-template-tag";
import { postgresCode } from "./errors.js";
import { grantReading } from "./scope/reader-role.js";
import { ScopedSource } from "./scope/scoped-source.js";
import { valueTypes } from "./values/value-types.js";
import { checkFieldKeys } from "./sealing/check-field-keys.js";
import type { FieldKeys } from "./keys/field-keys.js";
import { mapping } from "./sealing/mapping.js";
import {
  type DataSourceOptions,
  DefaultNamingStrategy,
  type EntityManager,
  type EntityTarget,
  MigrationExecutor,
  type MigrationInterface,
  type ObjectLiteral,
  type QueryRunner,
} from "typeorm";

/** What a subgraph keeps: its entities, and how their tables came to be. */
export interface Database {
  readonly name: string;
  readonly entities: readonly (new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Tables that no request reads from; the role that requests read as has no right to them. */
  readonly hidden?: readonly string[];
}

/** `customerHandle` in code is `customer_handle` in the database. */
class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }
  override tableName(type: string, custom: string | undefined): string {
    return custom ?? snake(type);
  }
}

/** The milliseconds that a statement may take, and that one waits for a free connection, before the request is refused. */
const statementTimeout = 3_000;
const connectionTimeout = 2_000;

/**
 * Connects to a subgraph's database, which must exist, with a bounded pool that never waits for ever.
 * @param url the database's address
 * @param poolSize how many connections at the most for what requests read, and as many for all else
 * @param fieldKeys what sealed columns are sealed and opened by, where there are any
 */
export async function connect(
  { name, entities, migrations, hidden = [] }: Database,
  url: string,
  poolSize = 10,
  fieldKeys?: FieldKeys,
): Promise<ScopedSource> {
  const extra = { types: valueTypes, connectionTimeoutMillis: connectionTimeout, statement_timeout: statementTimeout };
  const application_name = `oneroof-${name}`;
  const options: DataSourceOptions = {
    type: "postgres",
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: "migration",
    namingStrategy: new SnakeNames(),
    applicationName: application_name,
    poolSize,
    // An idle connection that breaks when PostgreSQL stops must not end the process; the next query opens a new one.
    poolErrorHandler: () => undefined,
    extra,
  };
  const reading = { connectionString: url, max: poolSize, application_name, ...extra };
  const source = new ScopedSource(options, reading, hidden, fieldKeys);
  await source.initialize();
  return source;
}

/**
 * Brings the tables up to date, one process at a time; the others wait at the lock and find the work done. All on one
 * connection, however small the pool, on which a statement may take its time: an index of a large table does.
 */
export async function migrate(source: ScopedSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query("set statement_timeout = 0");
    await runner.query("select pg_advisory_lock(hashtext('oneroof-migrate'))");
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = "each";
    await executor.executePendingMigrations();
    await grantReading(runner, source.hidden);
    await checkFieldKeys(source);
  } finally {
    await runner.query("select pg_advisory_unlock_all()");
    await runner.query("reset statement_timeout");
    await runner.release();
  }
}

/** PostgreSQL's codes for: no such database; a database that is there already, or is just being made. */
const [noDatabase, ...duplicate] = ["3D000", "42P04", "23505"];

/**
 * Makes the database that the address names, when it is not there, also when several ask at once. Where it is, nothing
 * but the way to it is needed. Returns whether it had to be made.
 */
export async function createDatabase(url: string): Promise<boolean> {
  const target = new URL(url);
  const name = pg.escapeIdentifier(decodeURIComponent(target.pathname.slice(1)));
  if (await run(url, "select", [noDatabase])) return false;
  target.pathname = "/postgres";
  return run(target.href, `create database ${name}`, duplicate);
}

/** Runs one statement on a connection of its own. Returns false when it failed with one of the codes, which are no surprise. */
async function run(url: string, statement: string, expected: readonly string[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query(statement);
    return true;
  } catch (error) {
    if (expected.includes(postgresCode(error))) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** Runs one statement and returns its rows as they come from the driver. */
export function read<T>(manager: EntityManager, statement: Sql): Promise<T[]> {
  return manager.query(statement.text, statement.values);
}

/** Reads whole entities with a statement that selects `columns` from the entity's table `t`. */
export async function readEntities<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  statement: (columns: Sql, table: Sql) => Sql,
): Promise<T[]> {
  const { columns, table, create } = mapping(manager, entity);
  const rows = await read<ObjectLiteral>(manager, statement(columns, table));
  return rows.map(create);
}

/** The table of idempotency keys, the same in every subgraph that writes. */
export class IdempotencyKeys1700000000000 implements MigrationInterface {
  name = "IdempotencyKeys1700000000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table idempotency_key (
      subject text not null, key text not null, input_hash text not null, result_id text,
      created_at timestamptz not null default now(), primary key (subject, key))`);
    await runner.query("create index idempotency_key_created_at on idempotency_key (created_at)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table idempotency_key");
  }
}

function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, "_$&").toLowerCase();
}
