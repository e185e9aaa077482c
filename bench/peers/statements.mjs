// The floor of the databases: the very statements that the house sends for a question's requests, with both walls, sent again in pipelines
// over as many connections as the house has, with no graph, no HTTP and nobody who reads the rows. Arguments: the file of what was taken
// down, how many requests at its beginning do not count, and an id that is older than all that the house made for them.
import { readFileSync } from "node:fs";
import pg from "pg";
import { ScopedRead } from "../../dist/subgraphs/shared/scope/scoped-read.js";
import { SharedConnections } from "../../dist/subgraphs/shared/scope/shared-connections.js";

/** As many connections as a subgraph has unless it is told otherwise: for what it reads, and for all else. */
const most = 10;

/** A statement within a scope whose rows nobody looks at. */
class Unread extends ScopedRead {
  take() {
    // They have come: that is what is measured.
  }
}

const [file, skipped, since] = process.argv.slice(2);
const databases = new Map();
const requests = requestsIn(file);

process.on("message", ({ connections, seconds }) => void load(connections, seconds));
process.once("disconnect", () => process.exit(0));
process.send("ready");

/** Every request as the steps in which it is sent: what is read within a scope leaves together, all else on a connection of its own. */
function requestsIn(path) {
  const taken = readFileSync(path, "utf8").trimEnd().split("\n");
  const steps = new Map();
  for (const { request, ...statement } of taken.map((line) => JSON.parse(line))) {
    if (request < Number(skipped)) continue;
    if (!steps.has(request)) steps.set(request, []);
    const own = steps.get(request);
    const line = statement.scope ? "shared" : statement.connection;
    if (own.at(-1)?.line !== line) own.push({ line, statements: [] });
    own.at(-1).statements.push({ ...statement, makes: statement.values?.some((value) => madeIn(value).length > 0) });
  }
  return [...steps.values()];
}

/** The ids in a value that were made for the request. */
function madeIn(value) {
  return [...String(value).matchAll(/\b[a-z]{3}_([0-9a-z]{26})\b/g)].filter(([, at]) => at > since.slice(4));
}

async function load(connections, seconds) {
  const [latencies, end] = [[], performance.now() + seconds * 1_000];
  let failed = 0;
  const workers = Array.from({ length: connections }, async (_, worker) => {
    for (let at = Math.floor((worker / connections) * requests.length); performance.now() < end; at++) {
      const begun = performance.now();
      await send(requests[at % requests.length]).then(
        () => latencies.push(performance.now() - begun),
        (error) => {
          if (failed++ === 0) console.error(error);
        },
      );
    }
  });
  await Promise.all(workers);
  process.send({ latencies: latencies.sort((one, other) => one - other), failed });
}

async function send(steps) {
  const fresh = new Map();
  for (const { line, statements } of steps) {
    const sent = statements.map((statement) => (statement.makes ? madeAnew(statement, fresh) : statement));
    if (line === "shared") await Promise.all(sent.map(read));
    else await write(sent);
  }
}

function read({ database, scope, text, values }) {
  return new Promise((resolve, reject) => {
    const done = (error, rows) => (error ? reject(error) : resolve(rows));
    databaseOf(database).shared.read(new Unread(scope, text, values, done));
  });
}

async function write(statements) {
  const client = await databaseOf(statements[0].database).pool.connect();
  try {
    await Promise.all(statements.map(({ text, values }) => client.query(text, values)));
    client.release();
  } catch (error) {
    client.release(error);
    throw error;
  }
}

/** The same with other ids in the place of those that were made then: a row can be written once. */
function madeAnew(statement, fresh) {
  const anew = (value) =>
    madeIn(value).reduce((text, [id]) => {
      if (!fresh.has(id)) fresh.set(id, id.slice(0, -9) + (count++).toString(32).padStart(9, "0"));
      return text.replaceAll(id, fresh.get(id));
    }, value);
  return { ...statement, values: statement.values.map(anew) };
}
let count = 0;

function databaseOf(name) {
  if (!databases.has(name)) {
    const how = { connectionString: process.env[`${name.replace("oneroof_", "").toUpperCase()}_DATABASE_URL`] };
    const pool = new pg.Pool({ ...how, max: most, pipeline: true });
    databases.set(name, { shared: new SharedConnections(how, most), pool });
  }
  return databases.get(name);
}
