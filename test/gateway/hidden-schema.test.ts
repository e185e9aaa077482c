import { ask } from "./support/ask.js";
import { testIssuer, type TestIssuer } from "./support/issuer.js";
import { startTown, type Town } from "./support/town.js";

const spellings = [
  "{ __schema { types { name } } }",
  '{ __type(name: "Person") { fields { name } } }',
  "{ a: __schema { queryType { name } } people { id } }",
  "query Q($go: Boolean = true) { ... on Query @include(if: $go) { ...F } } fragment F on Query { b: __schema { types { name } } }",
];

describe("the schema of the graph", () => {
  let issuer: TestIssuer;
  let town: Town;

  beforeAll(async () => {
    issuer = await testIssuer();
    town = await startTown({ tokens: issuer.source });
  });

  afterAll(() => town.stop());

  const as = async (role: string, query: string, scope?: string) =>
    ask(town.gateway.url, query, { headers: { authorization: `Bearer ${await issuer.sign({ role, scope })}` } });

  it.each(spellings)("is not told to those who are no developers by %s: attack 4", async (query) => {
    expect((await as("administrator", query)).body.data).toBeDefined(); // so that it is known already
    for (const [role, scope] of [["service_agent"], ["data_steward"], ["application", "case.read"]] as const) {
      const { status, body } = await as(role, query, scope);
      expect(status).toBe(400);
      expect(body).not.toHaveProperty("data");
      for (const { message, extensions } of body.errors ?? []) {
        expect(message).toMatch(/^Cannot query field "__(schema|type)" on type "Query"\.$/);
        expect(extensions).toEqual({ code: "GRAPHQL_VALIDATION_FAILED" });
      }
    }
  });

  it("is refused in the very words that a field gets which is not there", async () => {
    const asked = "{ __schema { types { name } } }";
    const [hidden, unknown] = [await as("service_agent", asked), await as("service_agent", asked.replace("__", "xx"))];
    expect(JSON.stringify(hidden.body).replaceAll("__schema", "xxschema")).toBe(JSON.stringify(unknown.body));
    expect([hidden.status, hidden.headers.get("content-type")]).toEqual([
      unknown.status,
      unknown.headers.get("content-type"),
    ]);
  });

  it.each([
    ["a field", "{ peeple { id } }"],
    ["an argument", "{ person(idd: 1, mood: GOOD) { id } }"],
    ["an enum value", '{ person(id: "1", mood: GODD) { id } }'],
    ["a type", "{ people { ... on Preson { id } } }"],
    ["a value of a variable", 'query ($mood: Mood = GODD) { person(id: "1", mood: $mood) { id } }'],
  ])("is told to developers alone by hints of near names for %s: attack 5", async (_what, query) => {
    expect(JSON.stringify((await as("service_agent", query)).body)).not.toMatch(/did you mean/i);
    expect(JSON.stringify((await as("administrator", query)).body)).toMatch(/did you mean/i);
  });

  it("is told to administrators, and to applications with the scope schema.read", async () => {
    for (const [role, scope] of [["administrator"], ["application", "case.read schema.read"]] as const)
      expect((await as(role, spellings[0]!, scope)).body.data).toHaveProperty("__schema.types");
  });
});
