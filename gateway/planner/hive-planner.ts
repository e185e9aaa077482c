import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { overrideVariants } from "./override-variants.js";
import type { PlanNode } from "./plan.js";
import type { Planner } from "./planner.js";

/** No label of `@override(label:)` but `percent(...)` is decided here: others need a feature service, and stay off. */
const activeLabels = new Set<string>();

/**
 * The Rust planner of Hive Router in this process. Takes the supergraph, and
 * the percentages of its overrides; throws when the supergraph is none. A
 * panic of the planner ends the process.
 */
export function createHivePlanner(supergraph: string, overridePercentages: readonly number[]): Planner {
  const planner = new QueryPlanner(supergraph);
  const variants = overrideVariants(overridePercentages);
  return {
    drawVariant: variants.draw,
    plan(operation, variant) {
      const { node } = planner.plan(operation, null, activeLabels, variants.percentageOf(variant));
      if (!node) throw new Error("the planner returned an empty plan");
      // The library's own type leaves out the nulls that it returns.
      return node as unknown as PlanNode;
    },
    close: () => Promise.resolve(),
  };
}
