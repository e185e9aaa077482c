import { readFileSync } from "node:fs";
import { parse } from "graphql";
import { checkSupergraph } from "../../gateway/execute/check-supergraph.js";
import { createGraph } from "../../gateway/execute/graph.js";
import { compose, smallGraph } from "../support/small-graph.js";

const plain = compose({ a: { typeDefs: `type Query { a: Int } type T @key(fields: "id") { id: ID! }` } });

function serve(supergraph: string) {
  return createGraph({ supergraph, transports: () => ({ execute: () => ({}), close: () => Promise.resolve() }) });
}

function linked(url: string, rest = ""): string {
  return plain.replace("schema ", `schema @link(url: "${url}"${rest}) `);
}

test.each(["authenticated", "requiresScopes", "policy"])(
  "a supergraph with @%s is not served: nobody here enforces it",
  (name) => {
    const url = `https://specs.apollo.dev/${name}/v0.1`;
    expect(() => serve(linked(url, ", for: SECURITY"))).toThrow(`@${name} is not enforced by this gateway (${url})`);
    expect(() => serve(linked(url, ', as: "guard"'))).toThrow(`@${name} is not enforced`);
    expect(() => serve(plain.replace("type T ", `directive @${name} on OBJECT\ntype T @${name} `))).toThrow(
      `@${name} is not enforced`,
    );
  },
);

test("a composed supergraph whose fields need a login is not served", () => {
  const supergraph = compose({ a: { typeDefs: `type Query { a: Int @authenticated }` } });
  expect(() => serve(supergraph)).toThrow("@authenticated is not enforced");
});

test("an unknown specification that is needed for security or execution keeps a supergraph from being served", () => {
  const url = "https://example.com/row-level/v1.0";
  expect(() => serve(linked(url, ", for: SECURITY"))).toThrow(
    `it is marked as needed for SECURITY and is not known here (${url})`,
  );
  expect(() => serve(linked(url, ", for: EXECUTION"))).toThrow("needed for EXECUTION");
  expect(() => serve(linked(url))).not.toThrow();
});

test("@context is refused, since plans have nothing for it", () => {
  expect(() => serve(linked("https://specs.apollo.dev/context/v0.1", ", for: SECURITY"))).toThrow(
    "@context and @fromContext are not supported",
  );
  const field = `a: Int @join__field(graph: A, contextArguments: [{ name: "x", type: "Int", context: "c", selection: "{ y }" }])`;
  expect(() => serve(plain.replace(/a: Int/, field))).toThrow("@fromContext is not supported");
});

test.each([
  ["type Query {", "Syntax Error"],
  ["type Query { a: Int }", "it has no enum join__Graph"],
  [plain.replace(/a: Int/, "a: Nothing"), "Nothing"],
  [plain.replace(/type Query[^}]*}/, ""), "Query"],
])("what is no supergraph is not served: %#", (text, reason) => {
  expect(() => serve(text)).toThrow(reason);
});

test("a supergraph that the planner fails over is found before it is served", async () => {
  await expect(checkSupergraph(plain)).resolves.toBeUndefined();
  const torn = plain.replace(/@join__type\(graph: A\b/, "@join__type(graph: NOBODY");
  await expect(checkSupergraph(torn)).rejects.toThrow(/cannot be planned over/);
});

test("an operation that the planner does not find a way for is an error of its request alone", async () => {
  const { graph, ask } = smallGraph({ a: { typeDefs: "type Query { a: Int }", resolvers: { Query: { a: () => 1 } } } });
  await expect(graph.prepare(parse("{ a nothing }"))).rejects.toMatchObject({
    message: "This operation cannot be planned over the services.",
    extensions: { code: "OPERATION_UNPLANNABLE" },
  });
  await expect(graph.prepare(parse("mutation { a }"))).rejects.toMatchObject({
    extensions: { code: "OPERATION_UNPLANNABLE" },
  });
  await expect(graph.prepare(parse("fragment F on Query { a }"))).rejects.toMatchObject({
    extensions: { code: "OPERATION_RESOLUTION_FAILURE" },
  });
  expect(await ask("{ a }")).toEqual({ data: { a: 1 } });
});

test("an operation that makes the planner panic costs itself only", async () => {
  const graph = serve(readFileSync(new URL("./supergraphs/panic.graphql", import.meta.url), "utf8"));
  const good = graph.prepare(parse("{ products { id } }"));
  const bad = graph.prepare(parse("{ people { favourite { boxes } } }"));
  const after = graph.prepare(parse("{ people { name } }"));
  await expect(bad).rejects.toMatchObject({ extensions: { code: "OPERATION_UNPLANNABLE" } });
  expect((await good).plan).toMatchObject({ kind: "Fetch", serviceName: "products" });
  expect((await after).plan).toMatchObject({ kind: "Fetch", serviceName: "people" });
  await expect(graph.prepare(parse("{ people { favourite { boxes } } }"))).rejects.toMatchObject({
    extensions: { code: "OPERATION_UNPLANNABLE" },
  });
  await graph.close();
});
