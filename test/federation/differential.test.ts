import type { ExecutionResult } from "graphql";
import { apolloGateway } from "../support/apollo-gateway.js";
import { generateQuery } from "../support/generate-query.js";
import { monolith } from "../support/monolith.js";
import { schemasOf, smallGraph } from "../support/small-graph.js";
import { library, whole as wholeLibrary } from "./graphs/library.js";
import { shop, whole as wholeShop } from "./graphs/shop.js";

/** Where the errors are, in no order: what runs at once ends in any order. */
const pathsOf = ({ errors = [] }: ExecutionResult) => errors.map(({ path = [] }) => path.join(".")).sort();

const sizes = (seed: number) => ({ depth: 2 + (seed % 5), width: 1 + (seed % 4) });

describe.each([
  ["shop", shop, wholeShop],
  ["library", library, wholeLibrary],
])("the %s", (_, subgraphs, whole) => {
  const { graph, supergraph, ask } = smallGraph(subgraphs);

  test.each([1, 2, 3, 4])("answers generated queries as one schema without federation does (part %i)", async (part) => {
    const truth = monolith(graph.apiSchema, subgraphs, whole);
    for (let seed = part * 1_000; seed < part * 1_000 + 60; seed++) {
      const { query, variables } = generateQuery(graph.apiSchema, seed, sizes(seed));
      const [ours, expected] = [await ask(query, variables), await truth(query, variables)];
      expect({ seed, query, data: ours.data }).toEqual({ seed, query, data: expected.data });
      expect({ seed, query, paths: pathsOf(ours) }).toEqual({ seed, query, paths: pathsOf(expected) });
    }
  });

  // Where @apollo/gateway 2.14 itself departs from the one schema (several kinds of an interface object, fields under
  // names of others), the specification is on our side; everywhere else the three must agree. It reports no error for
  // a null where none may be.
  test("answers generated queries as @apollo/gateway does", async () => {
    const truth = monolith(graph.apiSchema, subgraphs, whole);
    const apollo = await apolloGateway(supergraph, schemasOf(subgraphs));
    let agreed = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { query, variables } = generateQuery(graph.apiSchema, seed, { ...sizes(seed), collisions: false });
      const [ours, theirs] = [await ask(query, variables), await apollo.ask(query, variables)];
      if (same(theirs, await truth(query, variables))) agreed += 1;
      else continue;
      expect({ seed, query, data: ours.data }).toEqual({ seed, query, data: theirs.data });
      expect({ seed, query, paths: pathsOf(withoutNulls(ours)) }).toEqual({ seed, query, paths: pathsOf(theirs) });
    }
    await apollo.close();
    expect(agreed).toBeGreaterThan(40);
  });
});

function withoutNulls({ errors = [] }: ExecutionResult): ExecutionResult {
  return { errors: errors.filter(({ message }) => !message.startsWith("Cannot return null")) };
}

function same(left: ExecutionResult, right: ExecutionResult): boolean {
  return JSON.stringify(sorted(left.data)) === JSON.stringify(sorted(right.data));
}

/** The same value with the keys of its objects in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
