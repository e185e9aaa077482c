// How long honest questions take while others attack: the whole customer, asked twenty times a second, alone and beside two attackers who
// send the corpus below as fast as they are answered, in turns.
//     node bench/attacks.mjs [SECONDS, 8 unless told] [ROUNDS, 3 unless told]     about a minute and a half
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "../bin/build.mjs";
import { startProcess } from "./support/process.mjs";
import { median, spread } from "./support/statistics.mjs";
import { steadyLoad } from "./support/steady-load.mjs";

await build();
const { developmentIssuer } = await import("../dist/cli/house/issuer.js");
const [seconds = 8, rounds = 3] = process.argv.slice(2).map(Number);
const root = new URL("..", import.meta.url).pathname;
const home = mkdtempSync(join(tmpdir(), "oneroof-attacks-"));
const env = { ONEROOF_HOME: home, PORT: "0", SEED_CUSTOMERS: "2400", LOG_LEVEL: "error", RATE_LIMIT: "2000000000" };
const house = await startProcess([join(root, "bin", "oneroof.mjs"), "start"], env);
try {
  const issuer = await developmentIssuer(home);
  const headers = async (subject) => ({
    "content-type": "application/json",
    authorization: `Bearer ${await issuer.sign({ subject, role: "administrator", projects: "*" })}`,
  });
  const honest = await honestRequests(house.url, await headers("honest"));
  const hostile = corpus(await headers("hostile"));
  await measure(honest);
  const [quiet, attacked] = [[], []];
  for (let round = 0; round < rounds; round++) {
    quiet.push(await measure(honest));
    const attackers = attack(house.url, hostile);
    attacked.push(await measure(honest));
    const refused = await attackers.stop();
    console.log(`round ${round + 1}: ${refused} attacks were answered`);
  }
  console.log(`p99 quiet ${spread(quiet, 1)} ms, attacked ${spread(attacked, 1)} ms`);
  console.log(`attacks: p99 of honest questions ${(median(attacked) / median(quiet)).toFixed(2)} times the quiet one`);
} finally {
  await house.stop();
  rmSync(home, { recursive: true, force: true });
}

async function measure(requests) {
  const { answered, refused } = await steadyLoad(house.url, requests, { connections: 16, seconds, rate: 20 });
  if (refused.rps > 0) throw new Error(`${refused.rps * seconds} honest questions were refused.`);
  return answered.p99;
}

async function honestRequests(url, headers) {
  const body = JSON.stringify({ query: "{ customers(first: 100) { nodes { id } } }" });
  const { data } = await (await fetch(url, { method: "POST", headers, body })).json();
  const query = readFileSync(join(root, "schema", "operations", "customer-360.graphql"), "utf8");
  return data.customers.nodes.map(({ id }) => ({ headers, body: JSON.stringify({ query, variables: { id } }) }));
}

function many(count, write, between = " ") {
  return Array.from({ length: count }, (_, i) => write(i)).join(between);
}

/** Requests that are meant to cost much: a kind each of what the corpus of attacks has. */
function corpus(headers) {
  const doubling = many(30, (i) => `fragment F${i} on Customer { ...F${i + 1} ...F${i + 1} }`);
  const queries = [
    `{ ${many(30, (i) => `a${i}: customersByMobile(mobile: "1380000${1000 + i}") { id }`)} }`,
    `{ ${many(5_000, (i) => `a${i}: __typename`)} }`,
    `{ customer(id: "x") { ${"name ".repeat(20_000)} } }`,
    `{ customer(id: "x") { name ${"@no ".repeat(900)} } }`,
    `{ customer(id: "x") { ...F0 } } ${doubling} fragment F30 on Customer { id }`,
    `{ ${"customer { ".repeat(500)} id ${"}".repeat(501)}`,
    `{ customer(id: ${"[".repeat(50_000)}) { id } }`,
    "{ customers(first: 100) { nodes { cases(first: 100) { nodes { customer { cases(first: 100) { nodes { id } } } } } } } }",
    "{ __schema { types { name fields { name args { name type { name } } type { name ofType { name } } } } } }",
    `{ customers(filter: { name: "${"a".repeat(50_000)}" }) { totalCount } }`,
    "{ customers(first: 100) { nodes { id name leads(first: 100) { nodes { id } } cases(first: 100) { nodes { id } } } } }",
  ];
  const deep = `{"query":"query ($id: ID!) { customer(id: $id) { id } }","variables":{"id":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}}`;
  return [
    ...queries.map((query) => ({ headers, body: JSON.stringify({ query }) })),
    { headers, body: deep },
    { headers: { ...headers, authorization: "Bearer nonsense" }, body: "{}" },
    { headers: { ...headers, "content-encoding": "gzip" }, body: gzipSync(Buffer.alloc(48 * 1024 * 1024)) },
  ];
}

/** Two who send it all again and again until they are told to stop; then says how many answers came. */
function attack(url, requests) {
  let [going, answers] = [true, 0];
  const attacker = async () => {
    while (going)
      for (const { headers, body } of requests) {
        if (!going) break;
        await fetch(url, { method: "POST", headers, body })
          .then((response) => response.arrayBuffer())
          .catch(() => undefined);
        answers++;
      }
  };
  const attackers = [attacker(), attacker()];
  return {
    stop: async () => {
      going = false;
      await Promise.all(attackers);
      return answers;
    },
  };
}
