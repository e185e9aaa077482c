import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentId } from "../../../gateway/documents/document-id.js";
import { houseLimits } from "../../../gateway/limits/limits.js";
import { startTown, type Town } from "../support/town.js";
import { until } from "../../support/until.js";

const people = "query People { people { id } }";
const one = "query One($id: ID!) { person(id: $id) { name } }";
const both = "query A { people { id } } query B { people { name } }";
const rename = 'mutation Rename { rename(id: "1", name: "X") { id } }';
const ticks = "subscription Ticks { ticks(every: 1) }";
const deep = "{ people { friend { friend { friend { id } } } } }";

let folder: string;
let town: Town;

/** Writes a manifest as `oneroof documents publish` does: whole, or not at all. */
function publish(name: string, texts: readonly string[]): void {
  const manifest = Object.fromEntries(texts.map((text) => [documentId(text), text]));
  writeFileSync(join(folder, "draft"), JSON.stringify(manifest));
  renameSync(join(folder, "draft"), join(folder, name));
}

async function send(body: object, headers = {}) {
  const response = await fetch(town.gateway.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { data?: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer's shape is the test's to know
  return { status: response.status, body: answer };
}

const refused = (code: string) => ({ status: 400, body: { errors: [{ extensions: { code } }] } });
const byId = (text: string, more = {}) => send({ documentId: documentId(text), ...more });
const metrics = async () => (await fetch(new URL("/metrics", town.gateway.url))).text();

async function open(only: boolean): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), "oneroof-documents-"));
  const paths = [join(folder, "own.json"), join(folder, "teams")];
  publish("own.json", [people, one, both, rename, ticks, deep]);
  town = await startTown({ limits: { ...houseLimits, depth: 3 }, documents: { paths, only } });
}

afterEach(async () => {
  await town.stop();
  rmSync(folder, { recursive: true });
});

describe("a registered document", () => {
  beforeEach(() => open(false));

  test("is asked by its id, with variables and the name of an operation, again and again", async () => {
    for (let times = 0; times < 2; times++) {
      expect(await byId(one, { variables: { id: "7" } })).toEqual({
        status: 200,
        body: { data: { person: { name: "Person 7" } } },
      });
    }
    expect((await byId(both, { operationName: "B" })).body.data.people[0]).toEqual({ name: "Person 1" });
  });

  test("is asked with GET when it is a query, and not when it is a mutation", async () => {
    const get = (text: string) =>
      fetch(`${town.gateway.url}?documentId=${documentId(text)}`, { headers: { "apollo-require-preflight": "1" } });
    expect(await (await get(people)).json()).toEqual({ data: { people: [{ id: "1" }, { id: "2" }] } });
    expect((await get(rename)).status).toBe(405);
    expect(town.renamed).toEqual([]);
  });

  test("may be a subscription, by POST and by GET", async () => {
    const accept = { accept: "text/event-stream" };
    const headers = { ...accept, "content-type": "application/json" };
    const body = JSON.stringify({ documentId: documentId(ticks) });
    for (const stream of [
      await fetch(town.gateway.url, { method: "POST", headers, body }),
      await fetch(`${town.gateway.url}?documentId=${documentId(ticks)}`, { headers: accept }),
    ]) {
      const { value } = await stream.body!.getReader().read();
      expect(new TextDecoder().decode(value)).toContain("event: next");
    }
  });

  test("may be larger than what is sent as text, for somebody looked at it", async () => {
    expect((await byId(deep)).body.data.people).toHaveLength(2);
    expect(await send({ query: deep })).toMatchObject(refused("QUERY_TOO_DEEP"));
  });

  test.each([
    ["an id that nobody registered", { documentId: documentId("{ unknown }") }, "DOCUMENT_NOT_REGISTERED"],
    ["an id that is no string", { documentId: 7 }, "DOCUMENT_NOT_REGISTERED"],
    ["the name of a property", { documentId: "constructor" }, "DOCUMENT_NOT_REGISTERED"],
    ["an id beside a document", { documentId: documentId(people), query: people }, "BAD_REQUEST"],
  ])("%s is refused", async (_what, body, code) => {
    expect(await send(body)).toMatchObject(refused(code));
  });

  test("is taken in and taken away while the gateway runs; a broken manifest leaves what was there", async () => {
    const late = "query Late { people { name } }";
    expect(await byId(late)).toMatchObject(refused("DOCUMENT_NOT_REGISTERED"));
    mkdirSync(join(folder, "teams"));
    publish("teams/dalian.json", [late]);
    await until("it holds", async () => (await byId(late)).status === 200);
    writeFileSync(join(folder, "teams", "dalian.json"), "{");
    await town.gateway.reload();
    expect((await byId(late)).status).toBe(200);
    expect(town.logged).toContainEqual(
      expect.objectContaining({ msg: "a manifest of registered documents cannot be read" }),
    );
    rmSync(join(folder, "teams", "dalian.json"));
    await until("it holds", async () => (await byId(late)).status === 400);
    expect((await byId(people)).status).toBe(200);
  });

  test("is counted, and named in the log", async () => {
    await byId(people);
    await byId(people);
    await byId(one, { variables: { id: "1" } });
    await send({ query: people });
    await byId("{ unknown }");
    const lines = (await metrics()).split("\n").filter((line) => line.startsWith("oneroof"));
    expect(lines.sort()).toEqual(
      [
        `oneroof_document_requests_total{document=""} 1`,
        `oneroof_document_requests_total{document="${documentId(people)}"} 2`,
        `oneroof_document_requests_total{document="${documentId(one)}"} 1`,
      ].sort(),
    );
    const asked = town.logged.filter(({ document }) => document === documentId(people));
    expect(asked).toHaveLength(2);
  });
});

describe("a gateway for registered documents only", () => {
  beforeEach(() => open(true));

  test("answers those, and refuses every other, introspection too", async () => {
    expect((await byId(people)).status).toBe(200);
    for (const query of [people, "{ __schema { queryType { name } } }"]) {
      expect(await send({ query })).toMatchObject(refused("DOCUMENT_ID_REQUIRED"));
    }
    expect(await send({})).toMatchObject({ status: 400 });
  });
});
