import type { EntityAlias, PathSegment, PlanNode } from "../../planner/plan.js";

/**
 * A plan that was made from the root field of a place, for the place itself:
 * every path goes on from there, and the fetch of the place is left out.
 * Returns undefined when nothing else was to be fetched.
 */
export function relocate(node: PlanNode, service: string, place: readonly PathSegment[]): PlanNode | undefined {
  const inner = (child: PlanNode | null | undefined) => (child ? relocate(child, service, place) : undefined);
  const moved = (path: readonly PathSegment[]) => [...place, ...path.slice(1)];
  switch (node.kind) {
    case "Sequence":
    case "Parallel":
      return { kind: node.kind, nodes: node.nodes.map(inner).filter((child) => child !== undefined) };
    case "Condition":
      return { ...node, ifClause: inner(node.ifClause), elseClause: inner(node.elseClause) };
    case "Flatten":
      return { ...node, path: moved(node.path) };
    case "BatchFetch": {
      const aliases = node.entityBatch.aliases.map((each): EntityAlias => ({ ...each, paths: each.paths.map(moved) }));
      return { ...node, entityBatch: { aliases } };
    }
    case "Fetch":
      if (node.serviceName === service) return undefined;
      throw new Error("a plan from a place fetches a root field");
    case "Subscription":
      throw new Error("a plan from a place subscribes");
  }
}
