import { GraphQLError } from "graphql";
import type { DocumentNode, GraphQLObjectType } from "graphql";
import { costWithin } from "../limits/cost/cost-within.js";
import type { Planner } from "../planner/planner.js";
import type { Transport } from "../transports/transport.js";
import { assembleOperation } from "./assemble-operation.js";
import { clientViewOf } from "./client-view.js";
import type { ClientSelection } from "./complete/complete-scope.js";
import { shapeOf } from "./data/shape.js";
import { dataKeysOf } from "./operation/data-keys.js";
import type { DataKeys } from "./operation/data-keys.js";
import { introspectionStep } from "./operation/introspection.js";
import type { Operation } from "./operation/operation.js";
import { planOperation } from "./operation/plan-operation.js";
import { rootSelections } from "./operation/root-selections.js";
import type { Places } from "./places/places.js";
import { planSelections } from "./places/selection-planner.js";
import type { PlanningStyle, SelectionPlanning } from "./places/selection-planner.js";
import type { Prepared } from "./prepared.js";
import type { Supergraph } from "./supergraph/supergraph.js";

/** What operations are prepared with. */
export interface Ground {
  readonly supergraph: Supergraph;
  readonly planner: Planner;
  readonly places: Places;
  readonly transports: ReadonlyMap<string, Transport>;
  /** What an operation may cost. */
  readonly budget: number;
}

/** Plans and compiles an operation. Rejects with a GraphQLError when it cannot be planned, or costs too much whatever its variables. */
export async function prepareOperation(
  operation: Operation,
  document: DocumentNode,
  { supergraph, planner, places, transports, budget }: Ground,
  variant: number,
): Promise<Prepared> {
  const { definition, fragments } = operation;
  const root = rootTypeOf(operation, supergraph);
  const { apiSchema: schema, types, requirements, knownAs, plannedNames } = supergraph;
  const keys = dataKeysOf(document, plannedNames);
  const roots = rootSelections(operation);
  const names = roots.map(({ field }) => field.name.value);
  const weighed = {
    costOf: costWithin(budget, operation, supergraph),
    searches: names.filter((name) => supergraph.exactSearches.has(name)).length,
    introspects: names.some((name) => name === "__schema" || name === "__type"),
  };
  const parts = {
    weighed,
    compiled: { definition, schema },
    client: clientSelection(operation, root, keys, supergraph),
    introspect: introspectionStep(operation, roots, keys, schema),
    scope: {
      types,
      requirements,
      knownAs,
      transports,
      view: clientViewOf(shapeOf(definition.selectionSet, fragments, keys.of), keys.toClient),
    },
  };
  const asked = roots.filter(({ field }) => !field.name.value.startsWith("__"));
  const planning: SelectionPlanning = { operation, root, schema, keys, planner, places, variant };
  const attempt = async (style: PlanningStyle) => {
    const plan = await planOperation(definition.operation, asked, (selections) =>
      planSelections(selections, style, planning),
    );
    return assembleOperation(parts, plan);
  };
  return firstThatSucceeds(styles.map((style) => () => attempt(style)));
}

/**
 * Some conditions the planner (0.0.38) cannot plan, or plans into an operation
 * that is none, and it loses its way among entities within their own kind.
 */
const styles: readonly PlanningStyle[] = [
  { conditional: true, cutAll: false },
  { conditional: true, cutAll: true },
  { conditional: false, cutAll: false },
  { conditional: false, cutAll: true },
];

async function firstThatSucceeds(attempts: readonly (() => Promise<Prepared>)[]): Promise<Prepared> {
  let failure: unknown;
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (cause) {
      failure ??= cause;
    }
  }
  throw unplannable(failure);
}

/** The type that an operation begins with. Throws a GraphQLError when the graph has no such operations. */
function rootTypeOf({ definition: { operation: kind } }: Operation, { apiSchema }: Supergraph): GraphQLObjectType {
  const root = apiSchema.getRootType(kind);
  if (root) return root;
  throw new GraphQLError(`This graph has no ${kind}s.`, { extensions: { code: "OPERATION_UNPLANNABLE" } });
}

/** What the client asks, and how it is read. */
function clientSelection(
  { definition, fragments }: Operation,
  root: GraphQLObjectType,
  keys: DataKeys,
  supergraph: Supergraph,
): ClientSelection {
  const { apiSchema: schema, types, enumValues } = supergraph;
  return { root, set: definition.selectionSet, scope: { schema, types, enumValues, fragments, dataKey: keys.of } };
}

/** The planner's reason goes to the log with the error, never to the client: it speaks of the services. */
function unplannable(cause: unknown): GraphQLError {
  return new GraphQLError("This operation cannot be planned over the services.", {
    originalError: cause instanceof Error ? cause : new Error(String(cause)),
    extensions: { code: "OPERATION_UNPLANNABLE" },
  });
}
