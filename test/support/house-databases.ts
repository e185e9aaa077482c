import pg from "pg";
import { departments } from "../../cli/house/subgraphs.js";
import { seed } from "../../cli/seed/seed.js";
import { connect, migrate } from "../../subgraphs/shared/database.js";
import { fieldKeys } from "./field-keys.js";
import { type TestDatabase, testDatabase, testTemplate } from "./database.js";

/** How many people live in the houses of tests. */
export const people = 600;

const names = departments.map(({ database }) => database.name);

/** A set of databases, one for each subgraph, filled with the demonstration data: a copy of its own for one test file. */
export async function houseDatabases(): Promise<ReadonlyMap<string, TestDatabase>> {
  await testTemplate("house_ready", makeTemplates);
  const databases = await Promise.all(names.map((name) => testDatabase({ name, template: templateName(name) })));
  return new Map(names.map((name, at) => [name, databases[at] as TestDatabase]));
}

/** Made once in a jest run, behind the lock of the template that says that they are there. */
async function makeTemplates(neighbour: string): Promise<void> {
  const sources = new Map(
    await Promise.all(
      departments.map(async ({ database }) => {
        const source = await connect(
          database,
          await emptyDatabase(neighbour, templateName(database.name)),
          2,
          fieldKeys,
        );
        await migrate(source);
        return [database.name, source] as const;
      }),
    ),
  );
  const of = (name: string) => sources.get(name) ?? fail(name);
  const close = async () => {
    await Promise.all([...sources.values()].map((source) => source.destroy()));
  };
  await seed({ of }, { customers: people });
  await close();
}

async function emptyDatabase(neighbour: string, name: string): Promise<string> {
  const client = new pg.Client(neighbour);
  await client.connect();
  await client.query(`drop database if exists ${client.escapeIdentifier(name)}`);
  await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
  const url = new URL(neighbour);
  url.pathname = name;
  return url.href;
}

function templateName(subgraph: string): string {
  return `house_of_${subgraph}`;
}

function fail(name: string): never {
  throw new Error(`No subgraph is called ${name}.`);
}
