import type { PlanNode } from "./plan.js";

/** Turns an operation into a plan over the subgraphs. The only door to the planning library. */
export interface Planner {
  /**
   * Which of the plans that progressive overrides allow a request shall get:
   * drawn anew for each request, 0 where the supergraph has none.
   */
  drawVariant(): number;
  /**
   * Plans an operation, given as text with exactly one operation in it.
   * Throws, or rejects, when it cannot be planned.
   */
  plan(operation: string, variant: number): PlanNode | Promise<PlanNode>;
  /** Lets go of what planning needs. */
  close(): Promise<void>;
}
