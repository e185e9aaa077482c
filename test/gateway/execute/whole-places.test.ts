import { parse } from "graphql";
import { findOperation } from "../../../gateway/execute/operation/operation.js";
import { dataKeysOf } from "../../../gateway/execute/operation/data-keys.js";
import { arrivalOf } from "../../../gateway/execute/steps/arrival.js";
import type { Arrival } from "../../../gateway/execute/steps/arrival.js";
import { fetchedShape } from "../../../gateway/execute/steps/fetched-shape.js";
import { wholePlaces } from "../../../gateway/execute/steps/whole-places.js";
import { readSupergraph } from "../../../gateway/execute/supergraph/supergraph.js";
import type { PathSegment, Rewrite } from "../../../gateway/planner/plan.js";
import { compose, schemasOf } from "../../support/small-graph.js";

const subgraphs = {
  customer: {
    typeDefs: `type Query { customers: [Customer!]! neighbour: Customer being: Being }
        type Customer implements Named @key(fields: "id") { id: ID! name: String }
        interface Named { name: String }
        union Being = Customer`,
  },
  property: {
    typeDefs: `type Customer @key(fields: "id") { id: ID! homes(first: Int): [Home!] }
        type Home { role: String unit: Unit units: [[Unit]] kind: Kind state: State pet: Pet pets: [Pets] }
        type Unit { id: ID! room: String }
        enum Kind { OWNER GUEST }
        enum State { OPEN SHUT @inaccessible }
        interface Pet { name: String }
        union Pets = Cat
        type Cat implements Pet { name: String }`,
  },
};
const supergraph = readSupergraph(compose(subgraphs));
const schemas = schemasOf(subgraphs);

/** A fetch of a plan as a test writes it: without paths one of root fields. */
interface TestFetch {
  readonly operation: string;
  readonly paths?: readonly (readonly PathSegment[])[];
  readonly isChecked?: boolean;
  readonly outputRewrites?: readonly Rewrite[];
}

function arrival({ operation, paths, isChecked = true, outputRewrites }: TestFetch): Arrival {
  const document = parse(operation);
  const whole = fetchedShape(document);
  const checkedBy = isChecked ? schemas.get(paths ? "property" : "customer") : undefined;
  const transport = { checkedBy, execute: () => ({}), close: () => Promise.resolve() };
  const fetch = { document, transport, outputRewrites };
  if (!paths) return arrivalOf({ ...fetch, paths: [[]], shape: whole });
  const shape = whole.get("_entities")!.shape!;
  return arrivalOf({ ...fetch, paths, shape, alias: "_entities" });
}

/** The places that are whole when a client asks this and it is fetched so. */
function wholes(query: string, ...fetches: TestFetch[]): string[] {
  const document = parse(query);
  const { definition, fragments } = findOperation(document);
  const { apiSchema: schema, types, enumValues, plannedNames } = supergraph;
  const scope = { schema, types, enumValues, fragments, dataKey: dataKeysOf(document, plannedNames).of };
  const client = { root: schema.getQueryType()!, set: definition.selectionSet, scope };
  return [...wholePlaces(fetches.map(arrival), client)];
}

const customers = [[{ Field: "customers" }, "@"]] as const;
const roots: TestFetch = { operation: "{ customers { __typename id } }" };
const homes = (selection: string): TestFetch => ({ paths: customers, operation: entities(`homes { ${selection} }`) });
const entities = (selection: string) =>
  `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { ${selection} } } }`;
/** The client asks of homes the one, and of them the other is fetched. */
const asked = (client: string, fetched: string) =>
  wholes(`{ customers { name homes { ${client} } } }`, roots, homes(fetched));

test("what is fetched just as the client asks for it is whole, and all that lies within", () => {
  expect(asked("role unit { id room }", "role unit { id room }")).toEqual([
    ".customers.homes.unit",
    ".customers.homes",
  ]);
  expect(wholes("{ customers { id name } }", { operation: "{ customers { id name } }" })).toEqual([".customers"]);
});

test("lists of lists, the name of an object type and an enum that is shown make no difference", () => {
  expect(asked("__typename units { id } kind", "__typename units { id } kind")).toContain(".customers.homes");
});

test("keys in another order, keys more and keys less are not whole", () => {
  expect(asked("role kind", "kind role")).toEqual([]);
  expect(asked("role kind", "role kind state")).toEqual([]);
  expect(asked("role unit { id }", "role unit { __typename id }")).toEqual([]);
  expect(asked("role kind", "role")).toEqual([]);
});

test("what lies within may be whole where the rest is not", () => {
  expect(asked("role unit { id }", "unit { id } role")).toEqual([".customers.homes.unit"]);
});

test("fragments of the client and of the fetch are spread", () => {
  const query = `{ customers { ...C } } fragment C on Named { ... on Customer { homes { ...H } } }
    fragment H on Home { role ... { unit { ...U } } } fragment U on Unit { id room }`;
  const fetched = homes("role ...F");
  expect(wholes(query, roots, homes("role unit { id room }"))).toContain(".customers.homes");
  const fragment = "fragment F on Home { unit { id } unit { room } }";
  expect(wholes(query, roots, { ...fetched, operation: `${fetched.operation} ${fragment}` })).toContain(
    ".customers.homes",
  );
});

test("a condition on either side, or around the field, makes it not whole", () => {
  expect(asked("role unit @include(if: $a) { id }", "role unit { id }")).toEqual([]);
  expect(asked("role @skip(if: $a)", "role")).toEqual([]);
  expect(asked("role", "role @skip(if: $a)")).toEqual([]);
  expect(wholes("{ customers { homes @skip(if: $a) { role } } }", roots, homes("role"))).toEqual([]);
  expect(asked("... @skip(if: $a) { kind } role kind", "kind role")).toEqual([]);
  expect(asked("kind role", "... @skip(if: $a) { kind } role kind")).toEqual([]);
  expect(asked("role kind @skip(if: true)", "role")).toEqual([".customers.homes"]);
});

test("an alias is whole as long as the data has the client's key", () => {
  expect(asked("role flat: unit { id }", "role flat: unit { id }")).toContain(".customers.homes");
  expect(asked("role room: unit { id }", "role alias_room: unit { id }")).toEqual([".customers.homes.alias_room"]);
  expect(asked("kind: role", "kind")).toEqual([]);
  expect(asked("flat: unit { id }", "flat: units { id }")).toEqual([]);
  const renamed = "{ customers { name: homes { role } } }";
  const fetched: TestFetch = { paths: customers, operation: entities("alias_name: homes { role }") };
  expect(wholes(renamed, roots, fetched)).toEqual([".customers.alias_name"]);
});

test("an enum with a value that clients may not see is not whole", () => {
  expect(asked("role state", "role state")).toEqual([]);
});

test("interfaces and unions are not whole, neither on the way nor below", () => {
  expect(asked("pet { name }", "pet { name }")).toEqual([]);
  expect(asked("pets { __typename }", "pets { __typename }")).toEqual([]);
  const query = "{ being { ... on Customer { homes { role } } } }";
  const union = { operation: "{ being { __typename ... on Customer { id } } }" };
  for (const path of [[{ Field: "being" }], [{ Field: "being" }, { TypeCondition: ["Customer"] }]]) {
    expect(wholes(query, union, { ...homes("role"), paths: [path] })).toEqual([]);
  }
});

test("what nobody has checked, or is renamed, is not whole", () => {
  const query = "{ customers { homes { role } } }";
  expect(wholes(query, roots, { ...homes("role"), isChecked: false })).toEqual([]);
  const rename: Rewrite = { KeyRenamer: { path: [{ Key: "homes" }, { Key: "role" }], renameKeyTo: "role" } };
  expect(wholes(query, roots, { ...homes("role"), outputRewrites: [rename] })).toEqual([]);
});

test("a place into which another fetch writes is not whole, nor is one around it", () => {
  const query = "{ customers { homes { role unit { id } units { id } } } }";
  const all = homes("role unit { id } units { id }");
  const more = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { room } } }";
  const within = { operation: more, paths: [[...customers[0], { Field: "homes" }, "@", { Field: "unit" }] as const] };
  expect(wholes(query, roots, all, { ...within, isChecked: false })).toEqual([".customers.homes.units"]);
  expect(wholes(query, roots, all, { ...homes("kind"), isChecked: false })).not.toContain(".customers.homes");
  expect(wholes(query, roots, all, all)).toEqual([]);
});

test("a group of entities at several places is whole if it is so at all of them", () => {
  const paths = [...customers, [{ Field: "neighbour" }]] as const;
  const two = { operation: "{ customers { id } neighbour { id } }" };
  const both = (inOne: string, inOther: string) =>
    wholes(`{ customers { homes { ${inOne} } } neighbour { homes { ${inOther} } } }`, two, { ...homes("role"), paths });
  expect(both("role", "role")).toEqual([".customers.homes", ".neighbour.homes"]);
  expect(both("role", "role kind")).toEqual([]);
  expect(wholes("{ customers { homes { role } } }", two, { ...homes("role"), paths })).toEqual([]);
});

test("a field that only the plan asks for is not whole", () => {
  expect(wholes("{ customers { name } }", roots, homes("role"))).toEqual([]);
});
