import { QueryPlanner } from "@graphql-hive/router-query-planner";
import type { PlanNode } from "./plan.js";
import type { Planner } from "./planner.js";

/** No label of `@override(label:)` but `percent(...)` is decided here: others need a feature service, and stay off. */
const activeLabels = new Set<string>();

/**
 * The Rust planner of Hive Router. Takes the supergraph as text; throws when
 * it is none.
 */
export function createHivePlanner(supergraph: string): Planner {
  const planner = new QueryPlanner(supergraph);
  const thresholds = [...new Set(planner.overridePercentages)].sort((left, right) => left - right);
  return {
    drawVariant: () => (thresholds.length === 0 ? 0 : variantOf(Math.random() * 100, thresholds)),
    plan(operation, variant) {
      const { node } = planner.plan(operation, null, activeLabels, percentageOf(variant, thresholds));
      if (!node) throw new Error("the planner returned an empty plan");
      // The library's own type leaves out the nulls that it returns.
      return node as unknown as PlanNode;
    },
  };
}

/** A field is overridden for requests whose number lies below its percentage, so only the thresholds passed matter. */
function variantOf(drawn: number, thresholds: readonly number[]): number {
  return thresholds.filter((threshold) => drawn >= threshold).length;
}

/** A number within the variant's band: its lower bound. */
function percentageOf(variant: number, thresholds: readonly number[]): number {
  return variant === 0 ? 0 : thresholds[variant - 1]!;
}
