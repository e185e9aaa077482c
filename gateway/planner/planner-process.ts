import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { overrideVariants } from "./override-variants.js";
import { PlanningProcess } from "./planning-process.js";
import type { Planner } from "./planner.js";

const child = fileURLToPath(new URL("./planner-child.mjs", import.meta.url));

/** Longer than the largest supergraph takes to load, in milliseconds. */
const checkTime = 30_000;

/** One process plans for all graphs of this one. */
const planning = new PlanningProcess(child);

/**
 * The Rust planner of Hive Router in a process of its own: it may panic, or
 * take for ever, over an operation, and that must cost this operation only.
 * Takes the supergraph as text; throws an Error that says why when the planner
 * cannot take it.
 */
export function createPlannerProcess(supergraph: string): Planner {
  const variants = overrideVariants(check(supergraph));
  const graph = planning.load(supergraph);
  return {
    drawVariant: variants.draw,
    plan: (operation, variant) => planning.plan(graph, operation, variants.percentageOf(variant)),
    close: async () => planning.forget(graph),
  };
}

/** Lets the planner read a supergraph, apart from everything that runs. Returns its override percentages. */
function check(supergraph: string): number[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [child, "--check"], {
    input: supergraph,
    encoding: "utf8",
    timeout: checkTime,
  });
  if (status === 0) return JSON.parse(stdout) as number[];
  const reason = /Error: (.*)/.exec(stderr)?.[1] ?? "the planner failed over it.";
  throw new Error(`The supergraph cannot be planned over: ${reason}`);
}
