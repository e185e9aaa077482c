import { buildSchema, parse } from "graphql";
import { brokenDocuments } from "../../schema/broken-documents.js";
import { changes } from "../../schema/changes.js";
import { usedCoordinates } from "../../schema/used-coordinates.js";

const before = `
  directive @live(every: Int) on QUERY
  enum Kind { REPAIR COMPLAINT ADVICE }
  enum Order { ASC DESC }
  input Filter { kind: Kind, inner: Inner }
  input Inner { text: String, number: Int }
  interface Node { id: ID! }
  type Case implements Node { id: ID! subject: String! kind: Kind }
  union Hit = Case
  type Query { cases(filter: Filter, first: Int, order: Order): [Case!]! node(id: ID!): Node search: [Hit!]! }
`;

/** Each change of the schema, and what a document must hold to feel it. */
const cases: readonly [change: string, from: string, to: string, feels: string, spared: string][] = [
  ["a field removed", "subject: String! kind", "kind", "{ cases { subject } }", "{ cases { id } }"],
  ["a field that may be null now", "subject: String!", "subject: String", "{ cases { subject } }", "{ cases { id } }"],
  ["an argument removed", "first: Int, ", "", "{ cases(first: 1) { id } }", "{ cases { id } }"],
  ["an argument required", "first: Int,", "first: Int!,", "{ cases(first: 1) { id } }", "{ search { __typename } }"],
  ["a new argument required", "first: Int", "first: Int, last: Int!", "{ cases { id } }", "{ node(id: 1) { id } }"],
  [
    "a field of an input inside a variable removed",
    "text: String, ",
    "",
    "query ($f: Filter) { cases(filter: $f) { id } }",
    "{ cases(filter: { inner: { number: 1 } }) { id } }",
  ],
  [
    "a field of a literal removed",
    "text: String, ",
    "",
    '{ cases(filter: { inner: { text: "" } }) { id } }',
    "{ cases(filter: { kind: REPAIR }) { id } }",
  ],
  [
    "a new field of an input required",
    "number: Int",
    "number: Int, more: Int!",
    "{ cases(filter: { inner: {} }) { id } }",
    "{ cases { id } }",
  ],
  [
    "a value removed that may be given",
    "COMPLAINT ",
    "",
    "query ($k: Kind) { cases(filter: { kind: $k }) { kind } }",
    "{ cases(filter: { kind: REPAIR }) { kind } }",
  ],
  ["a value removed that is given", "REPAIR ", "", "{ cases(filter: { kind: REPAIR }) { id } }", "{ cases { kind } }"],
  [
    "a member of a union gone",
    "union Hit = Case",
    "union Hit = Query",
    "{ search { ... on Case { id } } }",
    "{ node(id: 1) { id } }",
  ],
  [
    "an interface dropped",
    "Case implements Node",
    "Case",
    "{ node(id: 1) { ... on Case { id } } }",
    "{ node(id: 1) { id } }",
  ],
  [
    "a directive removed",
    "directive @live(every: Int) on QUERY",
    "",
    "query @live { search { __typename } }",
    "{ search { __typename } }",
  ],
];

describe("what a change of the schema breaks", () => {
  test.each(cases)("%s: whoever uses it, and nobody else", async (_change, from, to, feels, spared) => {
    expect(before).toContain(from);
    const old = buildSchema(before);
    const found = await changes(old, buildSchema(before.replace(from, to)));
    expect(found.map(({ severity }) => severity)).toContain("breaking");
    const documents = [feels, spared].map((text) => ({ name: text, source: "test", text }));
    const broken = brokenDocuments(found, documents, old).flatMap((each) => each.documents);
    expect([...new Set(broken.map(({ name }) => name))]).toEqual([feels]);
  });

  test("nothing, when it adds a value, a field or a type: that is dangerous or safe, and told worst first", async () => {
    const after = before
      .replace("ADVICE", "ADVICE PRAISE")
      .replace("type Query {", "type New { a: Int b: Int } type Query { new(id: ID!): New");
    const found = await changes(buildSchema(before), buildSchema(after));
    expect(found.map(({ severity, coordinate }) => [severity, coordinate])).toEqual([
      ["dangerous", "Kind.PRAISE"],
      ["safe", "New"],
      ["safe", "Query.new"],
    ]);
  });

  test("nothing, when only words change", async () => {
    const described = before.replace("type Case", '"A matter." type Case');
    expect(await changes(buildSchema(before), buildSchema(described))).toEqual([]);
  });

  test("is known of a deprecation by the part that it is about", async () => {
    const deprecated = before.replace("kind: Kind }", 'kind: Kind @deprecated(reason: "x") }');
    const found = await changes(buildSchema(before), buildSchema(deprecated));
    expect(found).toMatchObject([
      { severity: "safe", coordinate: "Case.kind", message: "Field `Case.kind` is deprecated" },
    ]);
  });
});

test("a document leans on what it names, and on nothing that the schema does not know", () => {
  const document = parse("query @live(every: 1) { cases(order: ASC) { subject gone } other }");
  expect([...usedCoordinates(document, buildSchema(before))].sort()).toEqual([
    "@live",
    "@live.every",
    "Case",
    "Case.subject",
    "Int",
    "Order",
    "Order.ASC",
    "Query",
    "Query.cases",
    "Query.cases.order",
    "String",
  ]);
});
