import { subgraphFault } from "../../gateway/transports/subgraph-fault.js";
import { generateQuery } from "../support/generate-query.js";
import { compose } from "../support/small-graph.js";
import { universeGraph } from "../support/universe/universe-graph.js";
import { worlds } from "./worlds.js";

/** Whether an answer is another one with some values null. */
function isPartOf(partial: unknown, whole: unknown): boolean {
  if (partial === null) return true;
  if (Array.isArray(partial) && Array.isArray(whole)) {
    return partial.length === whole.length && partial.every((item, index) => isPartOf(item, whole[index]));
  }
  if (typeof partial !== "object" || typeof whole !== "object" || whole === null) return partial === whole;
  const known = whole as Record<string, unknown>;
  const entries = Object.entries(partial);
  return entries.length === Object.keys(known).length && entries.every(([key, value]) => isPartOf(value, known[key]));
}

const cases = Object.entries(worlds).flatMap(([name, world]) =>
  Object.keys(world).map((dead) => [name, dead] as const),
);

test.each(cases)("%s, without %s: all else is answered, and each failed call is told of once", async (name, dead) => {
  let failed = 0;
  const { graph, ask, truth } = universeGraph(compose(worlds[name]!), {
    wrap(transport, service) {
      if (service !== dead) return transport;
      const execute = () => {
        failed += 1;
        return subgraphFault("SUBGRAPH_UNAVAILABLE");
      };
      return { ...transport, execute };
    },
  });
  for (let seed = 1; seed <= 15; seed++) {
    const { query, variables } = generateQuery(graph.apiSchema, seed, { depth: 2 + (seed % 4), width: 1 + (seed % 4) });
    failed = 0;
    const { data, errors = [] } = await ask(query, variables);
    const whole = truth(query, variables);
    expect({ query, data, part: isPartOf(data, whole.data) }).toEqual({ query, data, part: true });
    expect({ query, errors: errors.length }).toEqual({ query, errors: failed });
    for (const { path, extensions } of errors) {
      expect(path?.length).toBeGreaterThan(0);
      expect(extensions).toEqual({ code: "SUBGRAPH_UNAVAILABLE", service: dead });
    }
    if (failed === 0) expect({ query, data }).toEqual({ query, data: whole.data });
  }
  await graph.close();
});
