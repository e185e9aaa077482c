import { parse } from "graphql";
import { bareObject } from "../../../gateway/execute/bare-object.js";
import { merge } from "../../../gateway/execute/data/merge.js";
import { renameInShape, renamedPath } from "../../../gateway/execute/data/renamed-shape.js";
import { fetchedShape } from "../../../gateway/execute/steps/fetched-shape.js";
import { readTypeRelations } from "../../../gateway/execute/supergraph/type-relations.js";

const types = readTypeRelations(
  parse("interface Pet { id: ID } type Cat implements Pet { id: ID } type Dog implements Pet { id: ID }"),
);

function merged(operation: string, ...answers: object[]): unknown {
  const target = bareObject();
  for (const answer of answers) merge(target, answer as never, fetchedShape(parse(operation)), types);
  return JSON.parse(JSON.stringify(target));
}

test("answers are put together, objects by key and lists by index", () => {
  const answers = [{ a: { x: 1, l: [{ p: 1 }, null] } }, { a: { y: 2, l: [{ q: 2 }, { q: 3 }] } }];
  expect(merged("{ a { x y l { p q } } }", ...answers)).toEqual({ a: { x: 1, y: 2, l: [{ p: 1, q: 2 }, { q: 3 }] } });
});

test("only what was asked for is taken, and null replaces nothing", () => {
  expect(merged("{ a { x } b }", { a: { x: 1, z: 9 }, b: 1, c: 3 }, { a: null, b: null })).toEqual({
    a: { x: 1 },
    b: 1,
  });
});

test("leaves are taken over as they are, and never merged into", () => {
  const config = { deep: [1] };
  expect(merged("{ config }", { config }, { config: { other: 1 } })).toEqual({ config: { other: 1 } });
  expect(config).toEqual({ deep: [1] });
});

test("the name of an interface does not replace that of an object type, but the other way round", () => {
  expect(merged("{ a { __typename } }", { a: { __typename: "Pet" } }, { a: { __typename: "Cat" } })).toEqual({
    a: { __typename: "Cat" },
  });
  expect(merged("{ a { __typename } }", { a: { __typename: "Cat" } }, { a: { __typename: "Pet" } })).toEqual({
    a: { __typename: "Cat" },
  });
});

test("a rewritten answer goes on under another key, and so do paths in it", () => {
  const shape = fetchedShape(parse("{ a { ... on Cat { x_1: x } ... on Dog { x } } }"));
  renameInShape(shape, [
    { KeyRenamer: { path: [{ Key: "a" }, { TypenameEquals: ["Cat"] }, { Key: "x_1" }], renameKeyTo: "x" } },
  ]);
  const target = bareObject();
  merge(target, { a: [{ x_1: 1 }, { x: 2 }] }, shape, types);
  expect(JSON.parse(JSON.stringify(target))).toEqual({ a: [{ x: 1 }, { x: 2 }] });
  expect(renamedPath(["a", 0, "x_1", 3], shape)).toEqual(["a", 0, "x", 3]);
});
