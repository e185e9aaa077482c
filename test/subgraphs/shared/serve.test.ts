import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { subgraphTokens, type SignFor } from "../../../gateway/transports/subgraph-tokens.js";
import { signingKey } from "../../../cli/house/signing-key.js";
import { packageRoot } from "../../../cli/package-root.js";
import type { Caller } from "../../../subgraphs/shared/caller.js";
import { compile } from "../../support/compile.js";
import { type TestDatabase, testDatabase } from "../../support/database.js";
import { until } from "../../support/until.js";

let home: string;
let sign: SignFor;
let database: TestDatabase;
let served: Served;
beforeAll(async () => {
  compile();
  home = mkdtempSync(join(tmpdir(), "oneroof-serve-"));
  const { d, ...publicKey } = await signingKey(join(home, "keys", "gateway.jwk"), "gateway");
  sign = subgraphTokens({ ...publicKey, d });
  writeFileSync(join(home, "keys.json"), JSON.stringify({ keys: [publicKey] }));
  database = await testDatabase("serve");
  served = await start({ DATABASE_URL: database.url });
});
afterAll(async () => {
  await served.end();
  await database.drop();
  rmSync(home, { recursive: true });
});

interface Served {
  readonly port: number;
  readonly child: ChildProcess;
  /** Tells it to end, and returns its exit code. */
  end(): Promise<number | null>;
}

/** Runs the organization subgraph by its main.ts, by settings from the environment. */
function run(env: Record<string, string>): ChildProcess {
  const tokens = { GATEWAY_JWKS: join(home, "keys.json") };
  const main = join(packageRoot(), "dist", "subgraphs", "organization", "main.js");
  return spawn(process.execPath, [main], { env: { PORT: "0", ...tokens, ...env }, stdio: ["ignore", "pipe", "pipe"] });
}

/** Starts it and waits until it is ready. */
async function start(env: Record<string, string>): Promise<Served> {
  const child = run(env);
  for await (const line of child.stdout!) {
    const { msg, port } = JSON.parse(String(line)) as { msg: string; port: number };
    if (msg !== "ready") continue;
    child.stdout!.resume();
    const ended = once(child, "exit").then(([code]) => code as number | null);
    return { port, child, end: () => (child.kill("SIGTERM"), ended) };
  }
  throw new Error(await text(child.stderr!));
}

/** What it says when it cannot start, and its exit code. */
async function failure(env: Record<string, string>): Promise<{ said: string; code: unknown }> {
  const child = run(env);
  const [said, [code]] = await Promise.all([text(child.stderr!), once(child, "exit")]);
  return { said, code };
}

const administrator: Caller = { subject: "emp_1", role: "administrator", projects: "*" };
const asking = { caller: administrator, until: Date.now() + 3_600_000 };

interface Answer {
  readonly status: number;
  readonly body: { data?: Record<string, unknown>; errors?: unknown[]; extensions?: unknown };
}

async function ask(query: string, headers: Record<string, string> = {}, port = served.port): Promise<Answer> {
  const body = JSON.stringify({ query });
  const token = { authorization: `Bearer ${sign("organization", asking, body)}` };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...token, ...headers },
    body,
  });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}

const unauthenticated = {
  status: 401,
  body: { errors: [{ message: "No valid token came with the request.", extensions: { code: "UNAUTHENTICATED" } }] },
};

describe("a subgraph in a process of its own", () => {
  test("answers whom the gateway asks for", async () => {
    const city = '{ code: "DL", name: "Dalian", divisionCode: "210200" }';
    const made = await ask(`mutation { cityCreate(input: ${city}) { city { code } userErrors { code } } }`);
    expect(made).toEqual({ status: 200, body: { data: { cityCreate: { city: { code: "DL" }, userErrors: [] } } } });
    expect((await ask("{ cities { nodes { code } } }")).body).toEqual({
      data: { cities: { nodes: [{ code: "DL" }] } },
    });
  });

  test.each([
    ["no token", ""],
    ["a token of another kind", "Basic YTpi"],
    ["no token behind the word", "Bearer "],
    ["a token that is none", "Bearer nonsense"],
  ])("answers %s with 401 and nothing else, be the question well formed or not", async (_, authorization) => {
    for (const question of [
      "{ _service { sdl } }",
      "{ cities { nodes { code } } }",
      "{ __schema { types { name } } }",
      "{ broken",
    ])
      expect(await ask(question, { authorization })).toEqual(unauthenticated);
  });

  test("refuses a token for another subgraph, and one for another question", async () => {
    const question = "{ cities { nodes { code } } }";
    const tokenFor = (name: string) => sign(name, asking, JSON.stringify({ query: question }));
    const [here, elsewhere] = [tokenFor("organization"), tokenFor("customer")];
    expect(await ask(question, { authorization: `Bearer ${elsewhere}` })).toEqual(unauthenticated);
    for (const other of ["{ _service { sdl } }", "{ teams { nodes { id } } }"])
      expect(await ask(other, { authorization: `Bearer ${here}` })).toEqual(unauthenticated);
    expect((await ask(question, { authorization: `Bearer ${here}` })).status).toBe(200);
  });

  test("tells /health and /ready to everybody, and knows no other address", async () => {
    const get = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${served.port}${path}`);
      return [response.status, await response.json()];
    };
    expect(await get("/health")).toEqual([200, { status: "ok" }]);
    expect(await get("/ready?now")).toEqual([200, { ready: true }]);
    expect(await get("/")).toEqual([404, { error: "Only /graphql, /health and /ready are here." }]);
    expect((await get("/graphql/"))[0]).toBe(404);
  });

  test("tells the statements that it took to who asks for a trace, and to nobody else", async () => {
    const question = "{ cities { totalCount } }";
    expect((await ask(question, { "x-oneroof-trace": "1" })).body.extensions).toEqual({ statements: 2 });
    expect((await ask(question)).body).not.toHaveProperty("extensions");
  });

  test("says what is wrong with a question, and nothing of a failure", async () => {
    expect((await ask("{ broken")).body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect((await ask("{ villages }")).body.errors).toMatchObject([{ message: expect.stringContaining("villages") }]);
    const { status, body } = await ask('{ cities(after: "x") { nodes { code } } city(id: "x") { id } }');
    expect({ status, data: body.data }).toEqual({ status: 200, data: { cities: null, city: null } });
    expect(body.errors).toMatchObject([{ path: ["cities"], extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("carries out no mutation by GET", async () => {
    const query = encodeURIComponent('mutation { cityChange(input: { id: "x", version: 1 }) { userErrors { code } } }');
    const headers = { authorization: `Bearer ${sign("organization", asking, "")}` };
    const response = await fetch(`http://127.0.0.1:${served.port}/graphql?query=${query}`, { headers });
    expect(response.status).toBe(405);
  });

  test.each([
    ["is said to be too long", { "content-length": String(11 * 1024 * 1024) }],
    ["does not say how long it is", { "transfer-encoding": "chunked" }],
  ])("does not read a question that %s", async (_, headers) => {
    const authorization = `Bearer ${sign("organization", asking, "")}`;
    const options = { port: served.port, path: "/graphql", method: "POST", headers: { authorization, ...headers } };
    const request = httpRequest(options).on("error", () => undefined);
    request.flushHeaders();
    const [response] = (await once(request, "response")) as [IncomingMessage];
    expect(response.statusCode).toBe(413);
    expect(JSON.parse(await text(response))).toMatchObject({ errors: [{ extensions: { code: "REQUEST_TOO_LARGE" } }] });
    request.destroy();
  });
});

describe("told to end", () => {
  test("it lets the request in flight finish, takes no other, and ends with 0", async () => {
    const own = await start({ DATABASE_URL: database.url });
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query("begin");
    await client.query("lock table team");
    const answer = ask("{ teams { nodes { id } } }", {}, own.port);
    await waiting(client);
    const ended = own.end();
    const isRefused = () =>
      ask("{ cities { nodes { id } } }", {}, own.port).then(
        () => false,
        () => true,
      );
    await until("it takes no other", isRefused);
    await client.query("commit");
    await client.end();
    expect((await answer).body).toEqual({ data: { teams: { nodes: [] } } });
    const begun = performance.now();
    expect(await ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(4_500); // its deadline is five seconds
  });

  test("it ends although somebody holds a connection open and says nothing", async () => {
    const own = await start({ DATABASE_URL: database.url });
    const authorization = `Bearer ${sign("organization", asking, "")}`;
    const headers = { authorization, "content-type": "application/json", "content-length": "10" };
    const request = httpRequest({ port: own.port, path: "/graphql", method: "POST", headers });
    request.on("error", () => undefined);
    request.write("{");
    await sleep(200);
    expect(await own.end()).toBe(0);
  });
});

/** Waits until some statement of another connection waits for a lock. */
async function waiting(client: pg.Client): Promise<void> {
  const here = "database = (select oid from pg_database where datname = current_database())";
  await until(
    "somebody waits",
    async () => !!(await client.query(`select from pg_locks where not granted and ${here}`)).rowCount,
  );
}

describe("at the start", () => {
  test("several find the database made and migrated by one of them, and are ready when it answers", async () => {
    const neighbour = new URL(database.url);
    neighbour.pathname += "_several";
    const several = await Promise.all([1, 2, 3].map(() => start({ DATABASE_URL: neighbour.href })));
    const answers = await Promise.all(several.map(({ port }) => ask("{ cities { totalCount } }", {}, port)));
    expect(answers.map(({ body }) => body)).toEqual(Array(3).fill({ data: { cities: { totalCount: 0 } } }));
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query(`drop database ${client.escapeIdentifier(neighbour.pathname.slice(1))} with (force)`);
    await client.end();
    const ready = await fetch(`http://127.0.0.1:${several[0]!.port}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false }]);
    const lost = await ask("{ cities { totalCount } }", {}, several[0]!.port);
    expect(lost.body).toEqual({
      data: { cities: null },
      errors: [
        {
          message: "Something failed on our side.",
          locations: undefined,
          path: ["cities"],
          extensions: { code: "INTERNAL_SERVER_ERROR" },
        },
      ],
    });
    expect(await Promise.all(several.map((own) => own.end()))).toEqual([0, 0, 0]);
  });

  test("what is wrong with the settings is said in a line each, and nothing of the code", async () => {
    const { said, code } = await failure({ DATABASE_URL: "mysql://x", GATEWAY_JWKS: "", POOL_SIZE: "0" });
    expect(code).toBe(1);
    expect(
      said
        .trim()
        .split("\n")
        .map((line) => line.trim().split(":")[0]),
    ).toEqual(["Settings are missing or wrong.", "DATABASE_URL", "POOL_SIZE", "GATEWAY_JWKS"]);
  });

  test.each([
    [{ GATEWAY_JWKS: "/nowhere.json" }, "GATEWAY_JWKS: there is no file /nowhere.json."],
    [
      { DATABASE_URL: "postgres://x@127.0.0.1:1/x" },
      "DATABASE_URL: the database cannot be used: connect ECONNREFUSED 127.0.0.1:1.",
    ],
  ])("%j is said in a line", async (env, line) => {
    expect(await failure({ DATABASE_URL: database.url, ...env })).toEqual({ said: `${line}\n`, code: 1 });
  });

  test("a port that is taken is said in a line", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    expect(await failure({ DATABASE_URL: database.url, PORT: String(port) })).toEqual({
      said: `PORT: the address cannot be listened on: listen EADDRINUSE: address already in use 127.0.0.1:${port}.\n`,
      code: 1,
    });
    other.close();
  });
});
