import { parse } from "graphql";
import { findOperation } from "../../../gateway/execute/operation/operation.js";
import { readSupergraph } from "../../../gateway/execute/supergraph/supergraph.js";
import { amountWith, type GivenVariables } from "../../../gateway/limits/cost/amount.js";
import { operationCost } from "../../../gateway/limits/cost/operation-cost.js";
import { supergraphOf } from "../support/supergraph-of.js";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@external", "@requires"])`;
const paging = "first: Int! = 20, last: Int";
const { apiSchema, answerers } = readSupergraph(
  supergraphOf([
    {
      name: "people",
      url: "http://people",
      typeDefs: `${link}
        type Query { person(id: ID!): Person people(${paging}): People all: [Person!] names: [String!] either: Either }
        type Mutation { rename(id: ID!): Person }
        union Either = Person | Town
        type People { nodes: [Person!] edges: [Edge!] count: Int }
        type Edge { cursor: String node: Person }
        type Town { name: String }
        type Person @key(fields: "id") { id: ID! name: String friends: [Person!] known(${paging}): [Person!] town: Town }`,
    },
    {
      name: "cases",
      url: "http://cases",
      typeDefs: `${link} type Person @key(fields: "id") { id: ID! cases(${paging}): Cases } type Cases { nodes: [Case!] } type Case { subject: String }`,
    },
  ]),
);

function cost(text: string, given: GivenVariables = {}): number {
  return amountWith(operationCost(findOperation(parse(text)), { apiSchema, answerers }), given);
}

describe("the cost of an operation", () => {
  it.each([
    ["single values", "{ __typename }", 0],
    ["a list of single values", "{ names }", 0],
    ["an object", "{ person(id: 1) { name } }", 1],
    ["an object of two subgraphs", "{ person(id: 1) { name cases { __typename } } }", 3],
    ["objects in objects", "{ person(id: 1) { town { name } } }", 2],
    ["a list that does not say how long it is", "{ all { name } }", 20],
    ["a list in a list", "{ all { friends { name } } }", 20 + 20 * 20],
    ["a page that does not say how long it is", "{ people { nodes { name } } }", 21],
    ["a page", "{ people(first: 5) { nodes { name } } }", 6],
    ["nodes and edges of a page", "{ people(first: 5) { nodes { name } edges { node { name } } } }", 1 + 5 + 10],
    ["a page from its end", "{ people(last: 50) { nodes { name } } }", 51],
    ["a list that is a page by itself", "{ person(id: 1) { known(first: 3) { name } } }", 4],
    ["pages in pages", "{ people(first: 100) { nodes { cases(first: 100) { nodes { subject } } } } }", 1 + 100 * 102],
    ["a mutation", "mutation { rename(id: 1) { name } }", 11],
    ["both sides of a union", "{ either { ... on Person { friends { id } } ... on Town { name } } }", 21],
  ])("reckons %s", (_what, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it.each([
    ["a million", 1_000_000, 101],
    ["nothing", 0, 2],
    ["less than nothing", -5, 2],
    ["half a row", 1.5, 2],
    ["what is no number", "many", 21],
    ["null", null, 21],
  ])("takes a variable of %s for what can come of it", (_what, first, expected) => {
    expect(cost("query ($first: Int) { people(first: $first) { nodes { name } } }", { first })).toBe(expected);
  });

  it("takes a variable that is not sent for its default, and one without for the argument's", () => {
    expect(cost("query ($first: Int = 7) { people(first: $first) { nodes { name } } }")).toBe(8);
    expect(cost("query ($first: Int) { people(first: $first) { nodes { name } } }")).toBe(21);
  });

  it("multiplies variables of lists within lists", () => {
    const text = "query ($a: Int, $b: Int) { people(first: $a) { nodes { known(first: $b) { name } } } }";
    expect(cost(text, { a: 10, b: 5 })).toBe(1 + 10 * 6);
  });

  it("is a number beforehand when no list's length is a variable", () => {
    const reckoned = (text: string) => operationCost(findOperation(parse(text)), { apiSchema, answerers });
    expect(reckoned("query ($id: ID!) { person(id: $id) { name } }")).toBe(1);
    expect(reckoned("query ($n: Int) { people(first: $n) { count } }")).toBe(1);
    expect(reckoned("query ($n: Int) { people(first: $n) { nodes { id } } }")).toEqual(expect.any(Function));
  });

  it("grows by no condition less: attack 17", () => {
    const whole = cost("{ person(id: 1) { friends { name } } }");
    for (const hidden of ["@skip(if: $no)", "@include(if: $no)", "@skip(if: true)"])
      expect(cost(`query ($no: Boolean = false) { person(id: 1) { friends ${hidden} { name } } }`)).toBe(whole);
  });

  it("reckons each fragment as often as it is spread, in the time of its text", () => {
    const doubling = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`);
    const text = `{ person(id: 1) { ...F0 } } ${doubling.join(" ")} fragment F40 on Person { town { name } }`;
    expect(cost(text)).toBe(1 + 2 ** 40);
    expect(cost("{ all { ...F } } fragment F on Person { friends { ...F } }")).toBe(20 + 20 * 20);
  });
});
