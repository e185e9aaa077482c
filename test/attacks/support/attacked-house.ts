import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type House, startHouse } from "../../../cli/house/house.js";
import { developmentIssuer } from "../../../cli/house/issuer.js";
import { readHouseSettings } from "../../../cli/house/settings.js";
import type { Caller } from "../../../subgraphs/shared/caller.js";
import { logLines } from "../../gateway/support/log-lines.js";
import { fieldKeysFile } from "../../support/field-keys.js";
import { everybody } from "../../support/house.js";
import { houseDatabases } from "../../support/house-databases.js";

/** An answer as it came over the wire. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly data?: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer's shape is the test's to know
  readonly errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** What a question is asked with beside its text. */
export interface Asking {
  readonly variables?: Record<string, unknown>;
  readonly caller?: Caller;
  readonly headers?: Record<string, string>;
}

/** The whole house in this process, and everything that it ever logged. */
export interface AttackedHouse {
  readonly house: House;
  readonly logged: readonly Record<string, unknown>[];
  ask(query: string, asking?: Asking): Promise<Reply>;
  close(): Promise<void>;
}

/** Opens a house on databases of its own, with a log that is kept. */
export async function openAttackedHouse(env: Record<string, string> = {}): Promise<AttackedHouse> {
  const databases = await houseDatabases();
  const home = mkdtempSync(join(tmpdir(), "oneroof-attacked-"));
  const issuer = await developmentIssuer(home);
  const { logger, lines } = logLines();
  const urls = [...databases].map(([name, { url }]) => [`${name.toUpperCase()}_DATABASE_URL`, url] as const);
  const ours = { ...Object.fromEntries(urls), FIELD_KEYS: fieldKeysFile, ONEROOF_HOME: home, PORT: "0" };
  const settings = readHouseSettings({ ...ours, ...env });
  const house = await startHouse(settings, undefined, logger);
  return {
    house,
    logged: lines,
    async ask(query, { variables, caller = everybody, headers = {} } = {}) {
      const authorization = `Bearer ${await issuer.sign(caller)}`;
      const body = JSON.stringify({ query, variables });
      const accept = "application/graphql-response+json";
      const all = { "content-type": "application/json", accept, authorization, ...headers };
      const response = await fetch(house.url, { method: "POST", headers: all, body });
      const text = await response.text();
      const { data, errors } = JSON.parse(text) as Pick<Reply, "data" | "errors">;
      return { status: response.status, text, headers: response.headers, data, ...(errors && { errors }) };
    },
    async close() {
      await house.stop();
      await Promise.all([...databases.values()].map((database) => database.drop()));
      rmSync(home, { recursive: true });
    },
  };
}
