import { buildSchema, parse } from "graphql";
import { KnownDocuments } from "../../../gateway/apollo/known-documents.js";
import { startTown, type Town } from "../support/town.js";

let town: Town;
beforeAll(async () => void (town = await startTown()));
afterAll(() => town.stop());

/** What a client sees and the log says, but for what differs from request to request. */
async function seen(body: object, headers: Record<string, string> = {}) {
  const lines = town.logged.length;
  const response = await fetch(town.gateway.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const { date: _date, "x-request-id": _id, ...told } = Object.fromEntries(response.headers);
  const text = await response.text();
  const { requestId: _request, ms: _ms, time: _time, ...line } = town.logged.slice(lines).at(-1) ?? {};
  return { status: response.status, told, text, line };
}

const person = 'query One($id: ID! = "1") { person(id: $id) { name cases { subject } } }';

describe("a document that comes again", () => {
  const ways: [string, object, Record<string, string>?][] = [
    ["plainly", { query: person }],
    ["with variables", { query: person, variables: { id: "2" } }],
    ["with null for what is left out", { query: person, variables: null, operationName: null, extensions: null }],
    ["with its operation's name", { query: person, operationName: "One" }],
    ["by a client that takes anything", { query: person }, { accept: "*/*" }],
    ["by a client of GraphQL over HTTP", { query: person }, { accept: "application/graphql-response+json" }],
    ["by one that takes both", { query: person }, { accept: "application/graphql-response+json, application/json" }],
    ["by one that takes neither", { query: person }, { accept: "text/html" }],
    ["with the name of another operation", { query: person, operationName: "Other" }],
    ["with a variable of the wrong type", { query: person, variables: { id: [] } }],
    ["with variables that are no object", { query: person, variables: [] }],
    ["with an extension", { query: person, extensions: { persistedQuery: { version: 1 } } }],
    ["and asks for the schema", { query: "{ __schema { queryType { name } } }" }],
    ["and is invalid", { query: "{ nothing }" }],
    [
      "and holds two operations",
      { query: "query A { people { id } } query B { people { name } }", operationName: "B" },
    ],
  ];
  test.each(ways)("is answered as it was the first time, asked %s", async (...[, body, headers]) => {
    const first = await seen(body, headers);
    expect([await seen(body, headers), await seen(body, headers)]).toEqual([first, first]);
  });

  test("is run once each time", async () => {
    const query = "mutation ($name: String!) { rename(id: 1, name: $name) { id name } }";
    for (const name of ["A", "B", "C"]) {
      const { text } = await seen({ query, variables: { name } });
      expect(JSON.parse(text)).toEqual({ data: { rename: { id: "1", name } } });
    }
    expect(town.renamed).toEqual(["A", "B", "C"]);
  });

  test("is run once when it fails, and says what it said the first time", async () => {
    const slow = await startTown({ deadlines: { subgraph: 50 } });
    const asked = { method: "POST", headers: { "content-type": "application/json" } };
    const body = JSON.stringify({ query: "{ late(ms: 150) }" });
    const answers = [];
    for (let time = 0; time < 3; time++) answers.push(await (await fetch(slow.gateway.url, { ...asked, body })).json());
    expect(answers[0]).toMatchObject({ data: { late: null }, errors: [{ extensions: { code: "SUBGRAPH_TIMEOUT" } }] });
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(slow.begun).toEqual(["late", "late", "late"]);
    await slow.stop();
  });
});

describe("documents that are known", () => {
  const schema = buildSchema("type Query { a: Int } type Subscription { b: Int }");
  const known = new KnownDocuments();
  const add = (text: string) => known.add(schema, text, { document: parse(text), hash: "h" });

  test("are found by their text, for their schema alone", () => {
    add("query A { a }");
    expect(known.find(schema, "query A { a }")).toMatchObject({ operationName: "A", hash: "h" });
    expect(known.find(schema, "query A { a } ")).toBeUndefined();
    expect(known.find(buildSchema("type Query { a: Int }"), "query A { a }")).toBeUndefined();
  });

  test.each(["query A { a } query B { a }", "subscription { b }", `{ a } #${" ".repeat(10_000)}`])(
    "are not %s",
    (text) => {
      add(text);
      expect(known.find(schema, text)).toBeUndefined();
    },
  );
});
