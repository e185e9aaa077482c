import { generateQuery } from "../support/generate-query.js";
import { compose } from "../support/small-graph.js";
import { universeGraph } from "../support/universe/universe-graph.js";
import { worlds } from "./worlds.js";

test.each(Object.entries(worlds))("%s: generated queries are answered as one schema answers them", async (_, world) => {
  const { graph, ask, truth } = universeGraph(compose(world));
  for (let seed = 1; seed <= 200; seed++) {
    const { query, variables } = generateQuery(graph.apiSchema, seed, { depth: 2 + (seed % 5), width: 1 + (seed % 4) });
    const answer = await ask(query, variables);
    expect({ seed, query, variables, answer }).toEqual({ seed, query, variables, answer: truth(query, variables) });
  }
  await graph.close();
});
