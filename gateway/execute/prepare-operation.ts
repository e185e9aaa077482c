import { GraphQLError, OperationTypeNode } from "graphql";
import type { DocumentNode } from "graphql";
import type { Planner } from "../planner/planner.js";
import type { Transport } from "../transports/transport.js";
import { clientViewOf } from "./client-view.js";
import { completeOperation } from "./complete/complete-operation.js";
import type { CompleteData } from "./complete/complete-operation.js";
import { shapeOf } from "./data/shape.js";
import { dataKeysOf } from "./operation/data-keys.js";
import type { DataKeys } from "./operation/data-keys.js";
import { introspectionStep } from "./operation/introspection.js";
import type { Operation } from "./operation/operation.js";
import { planOperation } from "./operation/plan-operation.js";
import { rootSelections } from "./operation/root-selections.js";
import type { Prepared } from "./prepared.js";
import { runOperation } from "./run-operation.js";
import type { CompiledOperation } from "./run-operation.js";
import { compilePlan, inSequence } from "./steps/compile-plan.js";
import type { PlanScope } from "./steps/plan-scope.js";
import { compileSubscription } from "./steps/subscription.js";
import { subscribeOperation } from "./subscribe-operation.js";
import type { Supergraph } from "./supergraph/supergraph.js";

/** What operations are prepared with. */
export interface Ground {
  readonly supergraph: Supergraph;
  readonly planner: Planner;
  readonly transports: ReadonlyMap<string, Transport>;
}

/** Plans and compiles an operation. Throws a GraphQLError when it cannot be planned. */
export function prepareOperation(
  operation: Operation,
  document: DocumentNode,
  ground: Ground,
  variant: number,
): Prepared {
  const { definition, fragments } = operation;
  const keys = dataKeysOf(document, ground.supergraph.fieldNames);
  const roots = rootSelections(operation);
  const asked = roots.filter(({ field }) => !field.name.value.startsWith("__"));
  const plan = planOperation(operation, asked, keys, ground.planner, variant);
  const complete = compileAnswer(operation, keys, ground.supergraph);
  const introspect = introspectionStep(operation, roots, keys, ground.supergraph.apiSchema);
  const view = clientViewOf(shapeOf(definition.selectionSet, fragments, keys.of), keys.toClient);
  const scope: PlanScope = { types: ground.supergraph.types, transports: ground.transports, view };
  const compiled: CompiledOperation = { definition, schema: ground.supergraph.apiSchema, complete };
  const common = { kind: definition.operation, plan };
  if (plan && definition.operation === OperationTypeNode.SUBSCRIPTION) {
    const subscription = compileSubscription(plan, scope);
    const subscribe: Prepared["subscribe"] = (input) => subscribeOperation(compiled, subscription, input);
    return { ...common, subscribe, execute: async () => ({ errors: [misused()] }) };
  }
  const gather = inSequence([introspect, ...(plan ? [compilePlan(plan, scope)] : [])]);
  const execute: Prepared["execute"] = (input) => runOperation(compiled, gather, input);
  return { ...common, execute, subscribe: execute };
}

/** Compiles how the answer is made. Throws a GraphQLError when the graph has no such operations. */
function compileAnswer(operation: Operation, keys: DataKeys, supergraph: Supergraph): CompleteData {
  const schema = supergraph.apiSchema;
  const kind = operation.definition.operation;
  const root = schema.getRootType(kind);
  if (!root) {
    throw new GraphQLError(`This graph has no ${kind}s.`, { extensions: { code: "OPERATION_UNPLANNABLE" } });
  }
  const { types, enumValues } = supergraph;
  const { fragments } = operation;
  return completeOperation(operation, root, { schema, types, enumValues, fragments, dataKey: keys.of });
}

function misused(): GraphQLError {
  const extensions = { code: "BAD_REQUEST" };
  return new GraphQLError("A subscription must be opened as a stream of events.", { extensions });
}
