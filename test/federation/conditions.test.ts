import { smallGraph } from "../support/small-graph.js";

function start() {
  return smallGraph({
    a: {
      typeDefs: `type Query { a: A } type A @key(fields: "id") { id: ID! x: Int y: Int b: B } type B { x: Int y: Int }`,
      resolvers: { Query: { a: () => ({ id: "1", x: 1, y: 2, b: { x: 3, y: 4 } }) } },
    },
    b: {
      typeDefs: `type A @key(fields: "id") { id: ID! x: Int @external far: Int needs: Int @requires(fields: "x") }`,
      resolvers: { A: { far: () => 5, needs: ({ x }: { x: number }) => x * 10 } },
    },
  });
}

const flags = [
  { s: true, i: true },
  { s: true, i: false },
  { s: false, i: true },
  { s: false, i: false },
];

test.each(flags)("fields and fragments take part as the variables say: %j", async ({ s, i }) => {
  const { ask } = start();
  const { data } = await ask(
    `query($s: Boolean!, $i: Boolean!) {
       a { x @skip(if: $s) y @include(if: $i) far @skip(if: $s) @include(if: $i)
           ... @include(if: $i) { needs b { x } } b @skip(if: $s) { y } ...F @skip(if: $i) } }
     fragment F on A { id far }`,
    { s, i },
  );
  const a: Record<string, unknown> = {};
  if (!s) a["x"] = 1;
  if (i) a["y"] = 2;
  if ((!s && i) || !i) a["far"] = 5;
  if (i) a["needs"] = 10;
  if (i || !s) a["b"] = { ...(i && { x: 3 }), ...(!s && { y: 4 }) };
  if (!i) a["id"] = "1";
  expect(data).toEqual({ a });
});

test("what is left out is not asked for", async () => {
  const { ask, calls } = start();
  const query = "query($i: Boolean!) { a { x far @include(if: $i) needs @include(if: $i) } }";
  await ask(query, { i: false });
  expect(calls.map(({ service }) => service)).toEqual(["a"]);
  await ask(query, { i: true });
  expect(calls.length).toBeGreaterThan(2);
});

test("literals decide before anything is planned", async () => {
  const { ask, calls } = start();
  expect(await ask("{ a @skip(if: true) { x } }")).toEqual({ data: {} });
  expect(await ask("{ ... @include(if: false) { a { x } } __typename }")).toEqual({ data: { __typename: "Query" } });
  expect(calls).toEqual([]);
  expect(await ask("{ a { x @skip(if: true) } }")).toEqual({ data: { a: {} } });
  expect(await ask("{ a @include(if: true) { y @skip(if: false) far @include(if: false) } }")).toEqual({
    data: { a: { y: 2 } },
  });
});
