import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import pg from "pg";

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Removes it; ends connections that are still open. */
  drop(): Promise<void>;
}

/**
 * Makes a database for one test or one test file: empty, or a copy of a template (see `testTemplate`). A name is only there to recognise
 * it by; every call makes another. All lie in the one PostgreSQL of the jest run, which the first call starts (about a second).
 */
export async function testDatabase(options: string | { name?: string; template?: string } = {}): Promise<TestDatabase> {
  const { name = "test", template = "template1" } = typeof options === "string" ? { name: options } : options;
  const database = `${name}_${randomBytes(6).toString("hex")}`;
  await administer((client) => client.query(createFrom(template, database)));
  return {
    url: await urlOf(database),
    drop: () => administer((client) => client.query(`DROP DATABASE IF EXISTS ${quote(database)} WITH (FORCE)`)),
  };
}

/**
 * A template to copy databases from, made once in a jest run by whichever test asks first: `prepare` gets the URL of an empty database to
 * fill (migrations, seed) and must close its connections. Returns the template's name, for `testDatabase({ template })`.
 */
export async function testTemplate(name: string, prepare: (url: string) => Promise<void>): Promise<string> {
  const unfinished = `${name}_unfinished`;
  await administer(async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [name]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    await client.query(`DROP DATABASE IF EXISTS ${quote(unfinished)} WITH (FORCE)`);
    await client.query(createFrom("template1", unfinished));
    await prepare(await urlOf(unfinished));
    await client.query(`ALTER DATABASE ${quote(unfinished)} RENAME TO ${quote(name)}`);
  });
  return name;
}

/** Copying files is ten times faster here than copying through the log, since nothing waits for the disk. */
function createFrom(template: string, database: string): string {
  return `CREATE DATABASE ${quote(database)} TEMPLATE ${quote(template)} STRATEGY FILE_COPY`;
}

/** Works on a connection of its own, whose end frees the advisory lock too. */
async function administer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(await urlOf("postgres"));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function urlOf(database: string): Promise<string> {
  const url = new URL(await (address ??= askForAddress()));
  url.pathname = database;
  return url.href;
}

let address: Promise<string> | undefined;

/** Asks the process that runs jest, which starts PostgreSQL when it is asked for the first time. */
async function askForAddress(): Promise<string> {
  const door = process.env.ONEROOF_TEST_DOOR;
  if (!door) throw new Error("No test database: run this through jest with the project's own jest.config.mjs.");
  const answer = JSON.parse(await text(connect(door))) as { url?: string; error?: string };
  if (!answer.url) throw new Error(`The test database did not start: ${answer.error}`);
  return answer.url;
}

function quote(identifier: string): string {
  return pg.escapeIdentifier(identifier);
}
