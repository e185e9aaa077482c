import { OperationTypeNode } from "graphql";
import type { SelectionNode } from "graphql";
import type { PlanNode } from "../../planner/plan.js";
import type { RootSelection } from "./root-selections.js";

/** Plans some root selections of an operation as if they were all of it. */
export type PlanSelections = (selections: readonly SelectionNode[]) => PlanNode | Promise<PlanNode>;

/** Plans all root selections of an operation that subgraphs answer; undefined when there are none. */
export async function planOperation(
  kind: OperationTypeNode,
  roots: readonly RootSelection[],
  plan: PlanSelections,
): Promise<PlanNode | undefined> {
  if (roots.length === 0) return undefined;
  return kind === OperationTypeNode.MUTATION ? inSeries(roots, plan) : plan(roots.map(({ selection }) => selection));
}

/**
 * Mutations run one after another, each with all that is selected of its
 * result, so each is planned alone. Neighbours that one call of one subgraph
 * answers as a whole stay together: that subgraph keeps their order.
 * https://spec.graphql.org/October2021/#sec-Mutation
 */
async function inSeries(roots: readonly RootSelection[], plan: PlanSelections): Promise<PlanNode> {
  const groups: { selections: readonly SelectionNode[]; node: PlanNode }[] = [];
  for (const selections of byKey(roots)) {
    const node = await plan(selections);
    const last = groups.at(-1);
    if (last && isOneCall(last.node, node)) {
      last.selections = [...last.selections, ...selections];
      last.node = await plan(last.selections);
    } else groups.push({ selections, node });
  }
  const nodes = groups.map(({ node }) => node);
  const [only] = nodes;
  return only && nodes.length === 1 ? only : { kind: "Sequence", nodes };
}

/** Selections of one response key are one field. */
function byKey(roots: readonly RootSelection[]): Iterable<readonly SelectionNode[]> {
  const groups = new Map<string, SelectionNode[]>();
  for (const { field, selection } of roots) {
    const key = (field.alias ?? field.name).value;
    groups.set(key, [...(groups.get(key) ?? []), selection]);
  }
  return groups.values();
}

function isOneCall(left: PlanNode, right: PlanNode): boolean {
  return left.kind === "Fetch" && right.kind === "Fetch" && left.serviceName === right.serviceName;
}
