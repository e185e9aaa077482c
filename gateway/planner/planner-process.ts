import { fileURLToPath } from "node:url";
import { overrideVariants } from "./override-variants.js";
import { PlanningProcess } from "./planning-process.js";
import type { Planner } from "./planner.js";

/** The program of the process: JavaScript, beside this file wherever it lies. */
export const plannerProgram = fileURLToPath(new URL("./planner-child.mjs", import.meta.url));

/** One process plans for all graphs of this one. */
const planning = new PlanningProcess(plannerProgram);

/**
 * The Rust planner of Hive Router in a process of its own: it may panic, or
 * take for ever, over an operation, and that must cost this operation only.
 * Takes a supergraph that was checked, and the percentages of its overrides.
 */
export function createPlannerProcess(supergraph: string, overridePercentages: readonly number[]): Planner {
  const variants = overrideVariants(overridePercentages);
  const graph = planning.load(supergraph);
  return {
    drawVariant: variants.draw,
    plan: (operation, variant) => planning.plan(graph, operation, variants.percentageOf(variant)),
    close() {
      planning.forget(graph);
      return Promise.resolve();
    },
  };
}
