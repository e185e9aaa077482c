import { readFileSync } from "node:fs";
import { generateQuery } from "../support/generate-query.js";
import { compose } from "../support/small-graph.js";
import { universeGraph } from "../support/universe/universe-graph.js";
import { worlds } from "./worlds.js";

// @theguild/federation-composition 0.27 forgets that the fields of an interface object are external, so this one is kept
// as @apollo/composition 2.14 composed it.
const file = new URL("./supergraphs/interface-object-requires.graphql", import.meta.url);
const composed = { "an interface as an object with required fields": readFileSync(file, "utf8") };
const supergraphs = {
  ...Object.fromEntries(Object.entries(worlds).map(([name, world]) => [name, compose(world)])),
  ...composed,
};

test.each(Object.entries(supergraphs))(
  "%s: generated queries are answered as one schema answers them",
  async (_, supergraph) => {
    const { graph, ask, truth } = universeGraph(supergraph);
    for (let seed = 1; seed <= 80; seed++) {
      const { query, variables } = generateQuery(graph.apiSchema, seed, {
        depth: 2 + (seed % 5),
        width: 1 + (seed % 4),
      });
      const answer = await ask(query, variables);
      expect({ seed, query, variables, answer }).toEqual({ seed, query, variables, answer: truth(query, variables) });
    }
    await graph.close();
  },
);
