import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Caller } from "../../subgraphs/shared/caller.js";
import { startHouse } from "../../cli/house/house.js";
import { developmentIssuer, type Issuer } from "../../cli/house/issuer.js";
import { readHouseSettings } from "../../cli/house/settings.js";
import { fieldKeysFile } from "./field-keys.js";
import { houseDatabases } from "./house-databases.js";
import { startHosts } from "./hosts.js";

/** The shapes in which the same house runs: all in one process, or a process for the gateway and for each subgraph. */
export const shapes = ["one process", "many hosts"] as const;
export type Shape = (typeof shapes)[number];

/** An answer of the graph, with what the request cost. */
export interface Answer {
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer's shape is the test's to know
  readonly errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  /** SQL statements that the subgraphs' reads took. */
  readonly statements: number;
  /** Requests that the gateway sent to each subgraph. */
  readonly fetches: Readonly<Record<string, number>>;
}

/** A house for tests, with the demonstration data of 600 people. */
export interface TestHouse {
  readonly url: string;
  /** The folder with the issuer's key. */
  readonly home: string;
  readonly issuer: Issuer;
  ask(source: string, variables?: Record<string, unknown>, caller?: Caller): Promise<Answer>;
  /** Ends a subgraph's process at once; only where it has one. */
  kill(subgraph: string): Promise<void>;
  /** Starts a subgraph that was ended, where it was. */
  revive(subgraph: string): Promise<void>;
  /** Holds a subgraph's process still, or lets it go on; only where it has one. */
  hold(subgraph: string, held: boolean): void;
  close(): Promise<void>;
}

/** Who asks when a test does not say: somebody who may do everything and see the trace. */
export const everybody: Caller = { subject: "test", role: "administrator", projects: "*" };

/**
 * Opens a house on databases of its own; `close` ends all of it.
 * @param settings what is set besides, where it runs in one process
 */
export async function openHouse(shape: Shape, settings: Readonly<Record<string, string>> = {}): Promise<TestHouse> {
  const databases = await houseDatabases();
  const home = mkdtempSync(join(tmpdir(), "oneroof-house-"));
  const issuer = await developmentIssuer(home);
  const running =
    shape === "one process" ? await together(databases, home, settings) : await startHosts(databases, issuer, home);
  return {
    ...running,
    home,
    issuer,
    ask: (source, variables, caller = everybody) => ask(running.url, issuer, { source, variables, caller }),
    close: async () => {
      await running.close();
      await Promise.all([...databases.values()].map((database) => database.drop()));
      rmSync(home, { recursive: true });
    },
  };
}

async function together(
  databases: ReadonlyMap<string, { url: string }>,
  home: string,
  settings: Readonly<Record<string, string>>,
) {
  const urls = [...databases].map(([name, { url }]) => [`${name.toUpperCase()}_DATABASE_URL`, url] as const);
  const env = {
    ...Object.fromEntries(urls),
    FIELD_KEYS: fieldKeysFile,
    ONEROOF_HOME: home,
    PORT: "0",
    LOG_LEVEL: "silent",
    ...settings,
  };
  const house = await startHouse(readHouseSettings(env));
  const apart = () => {
    throw new Error("In one process no subgraph can be stopped alone.");
  };
  return { url: house.url, kill: apart, revive: apart, hold: apart, close: () => house.stop() };
}

/** The gateway answers within ten seconds, whatever happens behind it; in milliseconds. */
const patience = 15_000;

async function ask(
  url: string,
  issuer: Issuer,
  { source, variables, caller }: { source: string; variables?: object | undefined; caller: Caller },
): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await issuer.sign(caller)}`,
      "x-oneroof-trace": "1",
    },
    body: JSON.stringify({ query: source, variables }),
    signal: AbortSignal.timeout(patience),
  });
  const { data, errors, extensions } = (await response.json()) as Trace;
  const fetches: Record<string, number> = {};
  for (const { service } of extensions?.oneroof?.fetches ?? []) fetches[service] = (fetches[service] ?? 0) + 1;
  return { data, ...(errors && { errors }), statements: extensions?.oneroof?.statements ?? 0, fetches };
}

type Trace = Pick<Answer, "data" | "errors"> & {
  extensions?: { oneroof?: { fetches?: { service: string }[]; statements?: number } };
};
