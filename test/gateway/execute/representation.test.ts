import { parse } from "graphql";
import { bareObject } from "../../../gateway/execute/bare-object.js";
import type { BareObject } from "../../../gateway/execute/bare-object.js";
import { compileRepresentation } from "../../../gateway/execute/data/representation.js";
import { compileRewrites } from "../../../gateway/execute/data/rewrite.js";
import { readTypeRelations } from "../../../gateway/execute/supergraph/type-relations.js";
import type { Requirement } from "../../../gateway/planner/plan.js";

const types = readTypeRelations(
  parse("interface Pet { id: ID } type Cat implements Pet { id: ID } type Dog implements Pet { id: ID }"),
);
const field = (name: string, ...selections: Requirement[]): Requirement => ({ kind: "Field", name, selections });
const on = (typeCondition: string, ...selections: Requirement[]): Requirement => ({
  kind: "InlineFragment",
  typeCondition,
  selections,
});

function represent(requires: Requirement[], object: object, variables: BareObject = bareObject()) {
  const representation = compileRepresentation(requires, types)(object as BareObject, variables);
  return representation && { value: { ...representation.value }, missing: representation.missing };
}

test("a representation holds its type and what is required, under the names of the subgraph", () => {
  const requires = [on("Cat", field("__typename"), { kind: "Field", name: "alias_1", alias: "price" }, field("id"))];
  expect(represent(requires, { __typename: "Cat", id: "1", alias_1: 3, price: 9, more: 1 })).toEqual({
    value: { __typename: "Cat", price: 3, id: "1" },
    missing: [],
  });
});

test("what was never gathered is left out and named; null is a value", () => {
  expect(represent([on("Cat", field("id"), field("x"))], { __typename: "Cat", id: "1" })).toEqual({
    value: { __typename: "Cat", id: "1" },
    missing: ["x"],
  });
  expect(represent([on("Cat", field("id"), field("x"))], { __typename: "Cat", id: "1", x: null })).toEqual({
    value: { __typename: "Cat", id: "1", x: null },
    missing: [],
  });
});

test("an object of which only the type is known, or that is of another type, has no representation", () => {
  expect(represent([on("Cat", field("__typename"), field("id"))], { __typename: "Cat" })).toBeUndefined();
  expect(represent([on("Cat", field("id"))], { __typename: "Cat", id: null })).toBeUndefined();
  expect(represent([on("Cat", field("id"))], { __typename: "Dog", id: "1" })).toBeUndefined();
});

test("nested objects and lists are copied, with their types where they are known", () => {
  const requires = [on("Pet", field("friends", on("Dog", field("id")), field("age", field("years"))))];
  const friends = [
    { __typename: "Dog", id: "d", age: { years: 2, x: 1 } },
    null,
    { __typename: "Cat", id: "c", age: null },
  ];
  expect(represent(requires, { __typename: "Cat", friends })?.value).toEqual({
    __typename: "Cat",
    friends: [{ __typename: "Dog", id: "d", age: { years: 2 } }, null, { __typename: "Cat", age: null }],
  });
});

test("conditions of the client decide what is required", () => {
  const requires: Requirement[] = [
    on("Cat", field("id")),
    { kind: "InlineFragment", typeCondition: "Cat", selections: [field("x")], includeIf: "i", skipIf: "s" },
  ];
  const cat = { __typename: "Cat", id: "1", x: 2 };
  const with_ = (flags: Record<string, boolean>) => Object.assign(bareObject(), flags);
  expect(represent(requires, cat, with_({ i: true, s: false }))?.value).toHaveProperty("x");
  expect(represent(requires, cat, with_({ i: false, s: false }))?.value).not.toHaveProperty("x");
  expect(represent(requires, cat, with_({ i: true, s: true }))?.value).not.toHaveProperty("x");
});

test("a rewrite sets values and renames keys where the type fits", () => {
  const rewrite = compileRewrites(
    [
      { ValueSetter: { path: [{ TypenameEquals: ["Pet"] }, { Key: "__typename" }], setValueTo: "Pet" } },
      { KeyRenamer: { path: [{ Key: "friends" }, { TypenameEquals: "Dog" }, { Key: "a" }], renameKeyTo: "b" } },
    ],
    types,
  );
  const value = { __typename: "Cat", friends: [{ __typename: "Dog", a: 1 }, { __typename: "Cat", a: 2 }, null] };
  rewrite?.(value);
  expect(value).toEqual({
    __typename: "Pet",
    friends: [{ __typename: "Dog", b: 1 }, { __typename: "Cat", a: 2 }, null],
  });
  expect(compileRewrites([], types)).toBeUndefined();
});
