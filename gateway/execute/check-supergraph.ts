import { checkPlannable } from "../planner/check-plannable.js";
import { readSupergraph } from "./supergraph/supergraph.js";

/** Whether a graph can be made of a supergraph, before anything depends on it. Rejects with an Error that says why not. */
export async function checkSupergraph(supergraph: string): Promise<void> {
  readSupergraph(supergraph);
  await checkPlannable(supergraph);
}
