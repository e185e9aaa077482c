import { parse, printSchema } from "graphql";
import { buildApiSchema } from "../../../gateway/execute/supergraph/api-schema.js";
import { readFeatures } from "../../../gateway/execute/supergraph/features.js";

function api(text: string): string {
  const document = parse(text);
  return printSchema(buildApiSchema(document, readFeatures(document)));
}

const join = `@link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)`;

test("definitions of specifications go, whatever they are called here; those of operations stay", () => {
  const seen = api(`
    schema ${join} @link(url: "https://specs.apollo.dev/tag/v0.3", as: "mark")
      @link(url: "https://example.com/extra/v1.2", import: ["@extra", { name: "Level", as: "ExtraLevel" }]) { query: Query }
    directive @join__type(graph: join__Graph!) repeatable on OBJECT
    directive @mark(name: String!) on OBJECT
    directive @extra on OBJECT
    directive @lower(by: Int = 1) on FIELD | OBJECT
    enum join__Graph { A }
    enum ExtraLevel { LOW }
    scalar extra__Thing
    type Query @join__type(graph: A) @mark(name: "x") @extra { a(old: Int @deprecated(reason: "No.")): When }
    "A moment." scalar When @specifiedBy(url: "https://example.com/when")`);
  expect(seen).toBe(`directive @lower(by: Int = 1) on FIELD

type Query {
  a(old: Int @deprecated(reason: "No.")): When
}

"""A moment."""
scalar When @specifiedBy(url: "https://example.com/when")`);
});

test("everything inaccessible goes with all mentions of it, whatever the directive is called here", () => {
  for (const [name, link] of [
    ["inaccessible", ""],
    ["hidden", `@link(url: "https://specs.apollo.dev/inaccessible/v0.2", as: "hidden", for: SECURITY)`],
  ] as const) {
    expect(
      api(`schema ${join} ${link} { query: Query }
        type Query { a(x: Int, y: Int @${name}): U b: E c: Gone @${name} d(i: I): N }
        type Gone @${name} { x: Int }
        type T implements N & M { id: ID }
        interface N { id: ID } interface M @${name} { id: ID }
        union U = T | Gone
        enum E { A B @${name} }
        input I { x: Int y: Int @${name} }`),
    ).toBe(`type Query {
  a(x: Int): U
  b: E
  d(i: I): N
}

type T implements N {
  id: ID
}

interface N {
  id: ID
}

union U = T

enum E {
  A
}

input I {
  x: Int
}`);
  }
});

test("what is left must be a valid schema", () => {
  expect(() =>
    api(`schema ${join} { query: Query } type Query { a: Int } type T implements N { x: Int } interface N { id: ID }`),
  ).toThrow("The supergraph is not valid: Interface field N.id expected but T does not provide it.");
});
