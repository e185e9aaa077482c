import { houseLimits } from "../../gateway/limits/limits.js";
import { ask } from "./support/ask.js";
import { sendRaw } from "./support/send-raw.js";
import { startTown, type Town } from "./support/town.js";

describe("a request to the gateway", () => {
  let town: Town;
  let origin: string;

  beforeAll(async () => {
    town = await startTown({ limits: houseLimits, hideSchema: true, corsOrigins: ["https://app.example"] });
    origin = town.gateway.url.replace("/graphql", "");
  });

  afterAll(() => town.stop());

  it("is answered from several subgraphs at once", async () => {
    const { body } = await ask(town.gateway.url, '{ person(id: "7") { name cases { subject } } }');
    expect(body).toEqual({ data: { person: { name: "Person 7", cases: [{ subject: "Case of 7" }] } } });
  });

  it("may be a query by GET when a header forces a preflight, and never a mutation", async () => {
    const get = (query: string, headers = {}) =>
      fetch(`${town.gateway.url}?query=${encodeURIComponent(query)}`, { headers });
    const preflighted = { "apollo-require-preflight": "1" };
    expect(await (await get("{ people { id } }", preflighted)).json()).toEqual({
      data: { people: [{ id: "1" }, { id: "2" }] },
    });
    expect((await get("{ people { id } }")).status).toBe(400);
    expect((await get('mutation { rename(id: "1", name: "X") { id } }', preflighted)).status).toBe(405);
    expect((await get('mutation { rename(id: "1", name: "X") { id } }', { accept: "text/event-stream" })).status).toBe(
      200,
    );
    expect(town.renamed).toEqual([]);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"])(
    "is refused as %s, which a web page may send without being asked",
    async (type) => {
      const body = JSON.stringify({ query: 'mutation { rename(id: "1", name: "X") { id } }' });
      for (const accept of ["application/json", "text/event-stream"]) {
        await fetch(town.gateway.url, { method: "POST", headers: { "content-type": type, accept }, body });
      }
      const { status } = await fetch(town.gateway.url, { method: "POST", headers: { "content-type": type }, body });
      expect(status).toBe(400);
      expect(town.renamed).toEqual([]);
    },
  );

  it.each(["PUT", "DELETE", "PATCH"])("is refused with 405 by %s", async (method) => {
    const response = await fetch(town.gateway.url, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, POST");
  });

  it.each(["/health", "/ready", "/explorer"])("is refused with 405 by POST at %s", async (path) => {
    expect((await fetch(origin + path, { method: "POST" })).status).toBe(405);
  });

  it("elsewhere is answered with 404 in JSON", async () => {
    for (const path of ["/graphql/", "/.env", "/favicon.ico", "/.well-known/apollo/server-health", "//graphql"]) {
      const response = await fetch(origin + path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
    }
  });

  it("keeps its well-formed id, and gets one otherwise", async () => {
    const idFor = async (given: string) =>
      (await ask(town.gateway.url, "{ __typename }", { headers: { "x-request-id": given } })).headers.get(
        "x-request-id",
      );
    expect(await idFor("order-2026.03_01:7")).toBe("order-2026.03_01:7");
    expect(await idFor("short")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor('"}\u00ff{"level":60')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("carries its id to the subgraphs, and into one line of the log that names no variable", async () => {
    const headers = { "x-request-id": "the-request-1" };
    await ask(town.gateway.url, "query Who($id: ID!) { person(id: $id) { name } }", {
      variables: { id: "13912345678" },
      headers,
    });
    expect(town.people.requests.at(-1)?.headers["x-request-id"]).toBe("the-request-1");
    const lines = town.logged.filter(({ requestId }) => requestId === "the-request-1");
    expect(lines).toMatchObject([
      {
        operation: "Who",
        kind: "query",
        status: 200,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        ms: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(town.logged)).not.toMatch(/13912345678|Person/);
  });

  it("that fails is logged with its codes", async () => {
    await ask(town.gateway.url, "{ nothing }", { headers: { "x-request-id": "the-request-2" } });
    expect(town.logged.find(({ requestId }) => requestId === "the-request-2")).toMatchObject({
      status: 400,
      codes: ["GRAPHQL_VALIDATION_FAILED"],
    });
  });

  it("from a web page is readable by listed origins alone", async () => {
    const allowed = async (from: string) =>
      (await fetch(`${origin}/graphql`, { method: "OPTIONS", headers: { origin: from } })).headers.get(
        "access-control-allow-origin",
      );
    expect(await allowed("https://app.example")).toBe("https://app.example");
    for (const from of ["https://evil.example", "null", "https://app.example.evil.example", "http://app.example"]) {
      expect(await allowed(from)).toBeNull();
    }
  });

  it("to an open gateway that names it by a stranger's name is refused: a page could make its name resolve to this machine", async () => {
    const named = (host: string) =>
      sendRaw(town.gateway.port, "POST /graphql", [`Host: ${host}`], '{"query":"{ __typename }"}');
    expect(await named("evil.example")).toMatch(/^HTTP\/1.1 403 /);
  });

  it.each([
    ["a field", "{ peeple { id } }"],
    ["an argument", "{ person(idd: 1) { id } }"],
    ["an enum value", '{ person(id: "1", mood: GOODD) { id } }'],
    ["a type", "{ people { ... on Persn { id } } }"],
  ])("that misspells %s is not told the right name", async (_what, query) => {
    const { status, body } = await ask(town.gateway.url, query);
    expect(status).toBe(400);
    expect(JSON.stringify(body.errors)).not.toContain("Did you mean");
  });

  it("that misspells an enum value in a variable is not told the right one either", async () => {
    const { body } = await ask(town.gateway.url, 'query ($m: Mood) { person(id: "1", mood: $m) { id } }', {
      variables: { m: "GOODD" },
    });
    expect(body.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(JSON.stringify(body.errors)).not.toContain("Did you mean");
  });

  it.each([
    ["QUERY_TOO_DEEP", `{ people ${"{ friend ".repeat(12)}{ id }${" }".repeat(12)} }`],
    ["TOO_MANY_ALIASES", `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(" ")} }`],
    ["TOO_MANY_ALIASES", `{ ${Array.from({ length: 600 }, (_, i) => `a${i}: __typename`).join(" ")} }`],
    ["TOO_MANY_ROOT_FIELDS", `{ ${"__typename ".repeat(21)} }`],
    ["DOCUMENT_TOO_LONG", `{ ${"__typename ".repeat(20_000)} }`],
    ["TOO_MANY_REPEATS", `{ people { ${"id ".repeat(1_900)} } }`],
    ["DOCUMENT_TOO_LONG", `{ people { id ${"@skip(if: false) ".repeat(500)} } }`],
  ])(
    "above the limits is refused with 400 and %s, whatever JSON it takes, and without the limit",
    async (code, query) => {
      for (const accept of ["application/json", "application/graphql-response+json"]) {
        const { status, body } = await ask(town.gateway.url, query, { headers: { accept } });
        expect(status).toBe(400);
        expect(body.errors?.map(({ extensions }) => extensions["code"])).toContain(code);
        expect(body.errors?.find(({ extensions }) => extensions["code"] === code)?.message).not.toMatch(/\d/);
      }
    },
  );

  it.each([
    ["brackets that never end", `{ people(a: ${"[".repeat(50_000)}`],
    ["a list of lists of lists", `{ people(a: ${"[".repeat(950)}${"]".repeat(950)}) { id } }`],
    ["inline fragments in inline fragments", `{ people { ${"... { ".repeat(600)} id ${"}".repeat(600)} } }`],
  ])("with %s is refused, and the gateway lives", async (_what, query) => {
    const { status, body } = await ask(town.gateway.url, query);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions["code"]).not.toBe("INTERNAL_SERVER_ERROR");
    expect((await ask(town.gateway.url, "{ __typename }")).status).toBe(200);
  });

  it("with a cycle of fragments is refused, not run", async () => {
    const { status, body } = await ask(
      town.gateway.url,
      "{ people { ...A } } fragment A on Person { friend { ...B } } fragment B on Person { friend { ...A } }",
    );
    expect({ status, code: body.errors?.[0]?.extensions["code"] }).toEqual({
      status: 400,
      code: "GRAPHQL_VALIDATION_FAILED",
    });
  });

  it("names the operation to run when there are several", async () => {
    const { body } = await ask(town.gateway.url, "query A { __typename } query B { __typename }");
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringContaining("operationName"),
      extensions: { code: "OPERATION_RESOLUTION_FAILURE" },
    });
  });

  it("asking for health is answered without a token, and so is one asking whether all are ready", async () => {
    expect(await (await fetch(`${origin}/health`)).json()).toEqual({ status: "ok" });
    const ready = await fetch(`${origin}/ready`);
    expect({ status: ready.status, body: await ready.json() }).toEqual({
      status: 200,
      body: { ready: true, missing: [] },
    });
  });
});
