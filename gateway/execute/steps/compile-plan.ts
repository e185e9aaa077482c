import type { BatchFetchNode, ConditionNode, FetchNode, PathSegment, PlanNode } from "../../planner/plan.js";
import { isPromise } from "../../is-promise.js";
import type { Run, Step } from "../run.js";
import { compileEntityFetch } from "./entity-fetch.js";
import type { PlanScope } from "./plan-scope.js";
import { compileRootFetch, rootFetchStep } from "./root-fetch.js";

/**
 * Compiles a plan into one step. `path` leads to the places that a Flatten
 * around the node stands for. Throws an Error for what no plan holds here.
 */
export function compilePlan(node: PlanNode, scope: PlanScope, path: readonly PathSegment[] = []): Step {
  switch (node.kind) {
    case "Sequence":
      return inSequence(node.nodes.map((child) => compilePlan(child, scope, path)));
    case "Parallel":
      return inParallel(node.nodes.map((child) => compilePlan(child, scope, path)));
    case "Condition":
      return conditional(node, scope, path);
    case "Flatten":
      return compilePlan(node.node, scope, [...path, ...node.path]);
    case "Fetch":
      return compileFetch(node, scope, path);
    case "BatchFetch":
      return compileEntityFetch(node, groupsOf(node), scope);
    case "Subscription":
      throw new Error("a subscription stands first in its plan, and nowhere else");
  }
}

function compileFetch(node: FetchNode, scope: PlanScope, path: readonly PathSegment[]): Step {
  const { requires = [] } = node;
  if (requires.length === 0) return rootFetchStep(compileRootFetch(node, scope));
  const group = { ...node, alias: "_entities", variable: "representations", paths: [path], requires };
  return compileEntityFetch(node, [group], scope);
}

function groupsOf({ entityBatch }: BatchFetchNode) {
  return entityBatch.aliases.map((alias) => ({ ...alias, variable: alias.representationsVariableName }));
}

function conditional(node: ConditionNode, scope: PlanScope, path: readonly PathSegment[]): Step {
  const nothing: Step = () => undefined;
  const then = node.ifClause ? compilePlan(node.ifClause, scope, path) : nothing;
  const otherwise = node.elseClause ? compilePlan(node.elseClause, scope, path) : nothing;
  return (run) => (run.variables[node.condition] === true ? then : otherwise)(run);
}

/** Runs steps one after the other, without waiting for what is done at once. */
export function inSequence(steps: readonly Step[]): Step {
  const from = (first: number, run: Run): Promise<void> | void => {
    for (const [index, step] of steps.entries()) {
      const done = index < first ? undefined : step(run);
      if (isPromise(done)) return done.then(() => from(index + 1, run));
    }
  };
  return (run) => from(0, run);
}

function inParallel(steps: readonly Step[]): Step {
  return (run) => {
    const waiting = steps.map((step) => step(run)).filter(isPromise);
    return waiting.length > 0 ? Promise.all(waiting).then(() => undefined) : undefined;
  };
}
