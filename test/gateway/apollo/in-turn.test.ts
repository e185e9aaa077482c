import { buildSchema, parse } from "graphql";
import { inTurn } from "../../../gateway/apollo/in-turn.js";
import { KnownDocuments } from "../../../gateway/apollo/known-documents.js";
import type { GraphStore } from "../../../gateway/supergraph/graph-store.js";
import { startTown } from "../support/town.js";

const schema = buildSchema("type Query { a: Int b: Int } type Subscription { c: Int }");
const long = `{ b } #${" ".repeat(10_000)}`;
const asked = ["{ a }", "query A { a } query B { b }", "subscription { c }", long];

/** Whether a question is taken on at once, when these have been asked before. */
function isTakenOnAtOnce(query: unknown): boolean {
  const known = new KnownDocuments();
  for (const text of asked) known.add(schema, text, { document: parse(text), hash: "h" });
  const answerInTurn = inTurn({ current: { graph: { apiSchema: schema } } } as GraphStore, known);
  let isBegun = false;
  void answerInTurn(query, new AbortController().signal, () => Promise.resolve((isBegun = true)));
  return isBegun;
}

describe("whose turn it is", () => {
  it.each(asked)("is at once that of what was asked before: %.40s", (text) => {
    expect(isTakenOnAtOnce(text)).toBe(true);
  });

  it.each([undefined, null, 7, {}])("is at once that of what is no document, such as %j: it is refused", (query) => {
    expect(isTakenOnAtOnce(query)).toBe(true);
  });

  it.each(["{ b }", "{ a } ", `${long} `, "", "{"])("is later that of what nobody asked before: %.40s", (text) => {
    expect(isTakenOnAtOnce(text)).toBe(false);
  });

  it("is that of a known question before that of a new one, though this one came while it was being answered", async () => {
    const town = await startTown();
    const answered: string[] = [];
    const ask = async (name: string, query: string, accept = "application/json") => {
      const headers = { "content-type": "application/json", accept };
      await (await fetch(town.gateway.url, { method: "POST", headers, body: JSON.stringify({ query }) })).json();
      answered.push(name);
    };
    await ask("first", "{ late(ms: 40) }");
    const known = ask("known", "{ late(ms: 40) }", "application/json;q=0.9, text/html;q=0.1");
    while (town.begun.length < 2) await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([known, ask("new", "{ late(ms: 1) }")]);
    expect(answered).toEqual(["first", "known", "new"]);
    await town.stop();
  });
});
