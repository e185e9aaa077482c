import { buildSchema, isEnumType, isInputObjectType, Kind, parse } from "graphql";
import { joinsOf } from "../../gateway/execute/supergraph/joins.js";
import { textOf } from "../architecture/files-of.js";

const api = buildSchema(textOf("schema/api.graphql"));
const supergraph = parse(textOf("schema/supergraph.graphql"));
const types = supergraph.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
const masked = /mobile|idNumber|birthDate|email|wechat|address/i;

/** What attackers would look for in the schema itself. */
describe("the schema", () => {
  test("attack 24: no field is made from another's protected value: what subgraphs require of one another is handles, and what a request asks", () => {
    const required = types.flatMap((type) =>
      (type.fields ?? []).flatMap((field) => joinsOf(field, "join__field").flatMap(({ requires }) => requires ?? [])),
    );
    expect([...new Set(required)].sort()).toEqual(["customer{handles}", "handles", "kind handles"]);
  });

  test("attack 29: no two subgraphs answer the same field, so that none can be laxer than the other", () => {
    const roots = ["Query", "Mutation", "Subscription"];
    // What has no key is never looked up elsewhere: each subgraph answers it of its own rows.
    const lookedUp = types.filter(
      (type) => roots.includes(type.name.value) || joinsOf(type, "join__type").some(({ key }) => key !== undefined),
    );
    const shared = lookedUp.flatMap((type) =>
      (type.fields ?? []).flatMap((field) => {
        const owners = joinsOf(field, "join__field").filter(({ graph, external }) => graph !== undefined && !external);
        const everyone = joinsOf(type, "join__type").length;
        const answering = owners.length > 0 ? owners.length : everyone;
        return answering > 1 ? [`${type.name.value}.${field.name.value}`] : [];
      }),
    );
    const keys = /\.(id|code|handle|handles)$/;
    expect(shared.filter((field) => !keys.test(field))).toEqual([]);
  });

  test("attack 34: no order of any list is that of a masked value", () => {
    const orders = Object.values(api.getTypeMap()).filter((type) => isEnumType(type) && type.name.endsWith("Order"));
    expect(orders.length).toBeGreaterThan(10);
    const named = orders.flatMap((type) => (isEnumType(type) ? type.getValues().map(({ name }) => name) : []));
    expect(named.filter((name) => masked.test(name.toLowerCase().replaceAll("_", "")))).toEqual([]);
  });

  test("attack 35: no filter asks about a masked value", () => {
    const filters = Object.values(api.getTypeMap()).filter(
      (type) => isInputObjectType(type) && type.name.endsWith("Filter"),
    );
    expect(filters.length).toBeGreaterThan(10);
    const named = filters.flatMap((type) => (isInputObjectType(type) ? Object.keys(type.getFields()) : []));
    expect(named.filter((name) => masked.test(name))).toEqual([]);
  });

  test("attacks 3 and 35: what is looked up by a whole number is marked as an exact search", () => {
    const root = types.find(({ name }) => name.value === "Query");
    const tagged = (root?.fields ?? []).filter((field) =>
      joinsOf(field, "tag").some(({ name }) => name === "exact-search"),
    );
    const takesNumber = (root?.fields ?? []).filter((field) =>
      field.arguments?.some(({ name }) => /^(mobile|idNumber|cardNo)$/.test(name.value)),
    );
    expect(tagged.map(({ name }) => name.value)).toEqual(takesNumber.map(({ name }) => name.value));
  });
});
