import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { signingKey } from "../dist/cli/house/signing-key.js";
import { callerOf } from "./ground.mjs";
import { load } from "./support/load.mjs";
import { startProcess } from "./support/process.mjs";
import { startResending } from "./support/resend.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const inDist = (...path) => join(root, "dist", ...path);

/** What can be asked, by name: each starts its processes and returns where it listens, how it is asked, what counts as its CPU, and its end. */
export const peers = {
  /** The house as `npm start` has it, in one process. */
  house: (question, ground) => together([startHouse(ground)]),
  /** The house in two processes that share the port, beside the one that keeps the database. */
  workers: (question, ground) => together([startHouse(ground, { options: ["--workers", "2"] })]),
  /** The house as `docker-compose.yml` has it, without the containers: a process for each subgraph. */
  http: startHosts,
  /** What the documentation of the usual libraries leads to. */
  documented: startDocumented,
  /** One statement behind node:http. */
  limit: ({ name }, { whole }) =>
    together([startProcess([join(root, "bench", "peers", "limit.mjs"), name], { WHOLE_URL: whole })]),
  /** One schema with the loaders that ship, behind one Apollo Server. */
  monolith: (question, { databaseUrls, home }) => {
    const env = { ...databaseUrls, FIELD_KEYS: fieldKeysIn(home), CALLER: JSON.stringify(callerOf(0)) };
    return together([startProcess([inDist("bench", "peers", "monolith.js")], env)]);
  },
  /** The statements that the house sends to its databases, and nothing else: it gives no answer. */
  statements: (question, ground, requests) => startResending((how) => startHouse(ground, how), ground, requests),
};

/** Processes that answer together; the last one is asked. */
async function together(starting) {
  const processes = await Promise.all(starting);
  const { url } = processes.at(-1);
  return {
    url,
    load: (requests, how) => load(url, requests, how),
    pids: processes.map(({ pid }) => pid),
    stop: () => Promise.all(processes.map(({ stop }) => stop())),
  };
}

/** The load comes from a few callers, who ask for more than a caller may: their requests are counted all the same. */
const unbounded = { RATE_LIMIT: "2000000000", SEARCH_LIMIT: "2000000000" };

/** With flags of Node, more environment and options of the command, if it needs any. */
function startHouse({ databaseUrls, home }, { flags = [], env: more = {}, options = [] } = {}) {
  const env = { ...databaseUrls, ...unbounded, ONEROOF_HOME: home, PORT: "0", SEED_CUSTOMERS: "0", ...more };
  return startProcess(
    [...flags, "--max-semi-space-size=64", join(root, "bin", "oneroof.mjs"), "start", ...options],
    env,
  );
}

/** The keys by which the house in this folder seals. */
const fieldKeysIn = (home) => join(home, "keys", "fields.jwks");

const departments = ["customer", "marketing", "service", "property"];

async function startDocumented(question, { urlOf, home }) {
  const subgraphs = await Promise.all(
    departments.map((name) =>
      startProcess([inDist("bench", "peers", "documented", `${name}.js`)], {
        DATABASE_URL: urlOf(name),
        FIELD_KEYS: fieldKeysIn(home),
      }),
    ),
  );
  const SUBGRAPHS = departments.map((name, at) => `${name}=${subgraphs[at].url}`).join(",");
  return together([...subgraphs, startProcess([inDist("bench", "peers", "documented", "gateway.js")], { SUBGRAPHS })]);
}

const asInDockerfile = { NODE_OPTIONS: "--max-semi-space-size=64" };

async function startHosts(question, { urlOf, home, issuer: { source } }) {
  const key = join(home, "gateway-key", "gateway.jwk");
  const { d: _secret, ...publicKey } = await signingKey(key, "gateway");
  const keys = { gateway: join(home, "gateway.json"), issuer: join(home, "issuer.json") };
  writeFileSync(keys.gateway, JSON.stringify({ keys: [publicKey] }));
  writeFileSync(keys.issuer, JSON.stringify(source.keys));
  const names = ["organization", ...departments];
  const subgraphs = await Promise.all(
    names.map((name) =>
      startProcess([inDist("subgraphs", name, "main.js")], {
        DATABASE_URL: urlOf(name),
        GATEWAY_JWKS: keys.gateway,
        FIELD_KEYS: fieldKeysIn(home),
        PORT: "0",
        ...asInDockerfile,
      }),
    ),
  );
  const gateway = startProcess([inDist("gateway", "main.js")], {
    ...Object.fromEntries(names.map((name, at) => [`${name.toUpperCase()}_URL`, subgraphs[at].url])),
    ...{ SUPERGRAPH: join(root, "schema", "supergraph.graphql"), GATEWAY_KEY: key, PORT: "0" },
    ...asInDockerfile,
    ...{ TOKEN_JWKS: keys.issuer, TOKEN_ISSUER: source.issuer, TOKEN_AUDIENCE: source.audience },
    ...unbounded,
  });
  return together([...subgraphs, gateway]);
}
