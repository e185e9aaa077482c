import { GraphQLError, OperationTypeNode } from "graphql";
import type { SelectionNode } from "graphql";
import type { PlanNode } from "../../planner/plan.js";
import type { Planner } from "../../planner/planner.js";
import type { DataKeys } from "./data-keys.js";
import type { Operation } from "./operation.js";
import { plannableText } from "./plannable-text.js";
import type { RootSelection } from "./root-selections.js";

/**
 * Plans the root selections of an operation that subgraphs answer. Returns
 * undefined when there are none; throws a GraphQLError with the code
 * OPERATION_UNPLANNABLE when the planner finds no way.
 */
export function planOperation(
  operation: Operation,
  roots: readonly RootSelection[],
  keys: DataKeys,
  planner: Planner,
  variant: number,
): PlanNode | undefined {
  if (roots.length === 0) return undefined;
  const plan = (selections: readonly SelectionNode[]) =>
    planned(() => planner.plan(plannableText(operation, selections, keys), variant));
  if (operation.definition.operation !== OperationTypeNode.MUTATION)
    return plan(roots.map(({ selection }) => selection));
  return inSeries(roots, plan);
}

function planned(plan: () => PlanNode): PlanNode {
  try {
    return plan();
  } catch (cause) {
    throw new GraphQLError("This operation cannot be planned over the services.", {
      originalError: cause instanceof Error ? cause : new Error(String(cause)),
      extensions: { code: "OPERATION_UNPLANNABLE" },
    });
  }
}

/**
 * Mutations run one after another, each with all that is selected of its
 * result, so each is planned alone. Neighbours that one call of one subgraph
 * answers as a whole stay together: that subgraph keeps their order.
 * https://spec.graphql.org/October2021/#sec-Mutation
 */
function inSeries(roots: readonly RootSelection[], plan: (selections: readonly SelectionNode[]) => PlanNode): PlanNode {
  const byKey = new Map<string, SelectionNode[]>();
  for (const { field, selection } of roots) {
    const key = (field.alias ?? field.name).value;
    byKey.set(key, [...(byKey.get(key) ?? []), selection]);
  }
  const groups: { selections: SelectionNode[]; node: PlanNode }[] = [];
  for (const selections of byKey.values()) {
    const node = plan(selections);
    const last = groups.at(-1);
    if (last?.node.kind === "Fetch" && node.kind === "Fetch" && last.node.serviceName === node.serviceName) {
      last.selections.push(...selections);
      last.node = plan(last.selections);
    } else groups.push({ selections: [...selections], node });
  }
  const nodes = groups.map(({ node }) => node);
  return nodes.length === 1 ? nodes[0]! : { kind: "Sequence", nodes };
}
