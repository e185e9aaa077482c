import { join } from "node:path";
import { connect, createDatabase, migrate } from "../../subgraphs/shared/database.js";
import type { ScopedSource } from "../../subgraphs/shared/scope/scoped-source.js";
import { runningPostgres } from "../postgres/running.js";
import { startPostgres } from "../postgres/start.js";
import { fieldKeysOfHouse } from "./field-keys-of-house.js";
import type { HouseSettings } from "./settings.js";
import { type Department, departments } from "./subgraphs.js";

/** The databases of the house, open and up to date, by the subgraph's name. */
export interface HouseDatabases {
  of(name: string): ScopedSource;
  /** Where a database lies. */
  url(name: string): string;
  /** Closes the pools; ends PostgreSQL when it was started for us. */
  close(): Promise<void>;
}

/**
 * Opens the databases of the named subgraphs, all unless told: where the settings say, or in the embedded PostgreSQL,
 * which is started when no house runs that already has it. Makes and migrates what is missing.
 * @param share whether a running house's PostgreSQL may be used; the house itself must own its own
 */
export async function openDatabases(
  settings: HouseSettings,
  { names, share }: { names?: readonly string[]; share: boolean },
): Promise<HouseDatabases> {
  const wanted = departments.filter(({ database }) => !names || names.includes(database.name));
  const fieldKeys = fieldKeysOfHouse(settings);
  const server = await embeddedServer(settings, wanted, share);
  const sources = new Map<string, ScopedSource>();
  const url = (name: string) => databaseUrl(settings, name, server);
  const close = async () => {
    await Promise.all([...sources.values()].map((source) => source.destroy()));
    await server?.stop();
  };
  try {
    await Promise.all(
      wanted.map(async ({ database }) => {
        const address = url(database.name);
        await createDatabase(address);
        const source = await connect(database, address, settings.poolSize, fieldKeys);
        sources.set(database.name, source);
        await migrate(source);
      }),
    );
  } catch (error) {
    await close();
    throw error;
  }
  return { of: (name) => known(sources.get(name), name), url, close };
}

interface Server {
  url(database: string): string;
  stop(): Promise<void>;
}

async function embeddedServer(
  settings: HouseSettings,
  wanted: readonly Department[],
  share: boolean,
): Promise<Server | undefined> {
  const elsewhere = settings.databaseUrl ?? wanted.every(({ database }) => settings.databaseUrls.has(database.name));
  if (elsewhere) return undefined;
  const folder = join(settings.home, "postgres");
  return (share ? await runningPostgres(folder) : undefined) ?? startPostgres({ folder });
}

function databaseUrl({ databaseUrl, databaseUrls }: HouseSettings, name: string, server: Server | undefined): string {
  const own = databaseUrls.get(name);
  if (own) return own;
  if (!databaseUrl) return known(server, name).url(`oneroof_${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `${url.pathname.length > 1 ? url.pathname : "/oneroof"}_${name}`;
  return url.href;
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The database of ${name} was not opened.`);
  return value;
}
