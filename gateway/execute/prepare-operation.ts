import { GraphQLError } from "graphql";
import type { DocumentNode } from "graphql";
import type { Planner } from "../planner/planner.js";
import type { Transport } from "../transports/transport.js";
import { assembleOperation } from "./assemble-operation.js";
import { clientViewOf } from "./client-view.js";
import { completeOperation } from "./complete/complete-operation.js";
import type { CompleteAnswer } from "./complete/complete-operation.js";
import { shapeOf } from "./data/shape.js";
import { dataKeysOf } from "./operation/data-keys.js";
import type { DataKeys } from "./operation/data-keys.js";
import { introspectionStep } from "./operation/introspection.js";
import type { Operation } from "./operation/operation.js";
import { planOperation } from "./operation/plan-operation.js";
import { plannableText } from "./operation/plannable-text.js";
import { rootSelections } from "./operation/root-selections.js";
import type { Prepared } from "./prepared.js";
import type { Supergraph } from "./supergraph/supergraph.js";

/** What operations are prepared with. */
export interface Ground {
  readonly supergraph: Supergraph;
  readonly planner: Planner;
  readonly transports: ReadonlyMap<string, Transport>;
}

/** Plans and compiles an operation. Rejects with a GraphQLError when it cannot be planned. */
export async function prepareOperation(
  operation: Operation,
  document: DocumentNode,
  { supergraph, planner, transports }: Ground,
  variant: number,
): Promise<Prepared> {
  const { definition, fragments } = operation;
  const { apiSchema: schema, types, requirements, plannedNames } = supergraph;
  const keys = dataKeysOf(document, plannedNames);
  const roots = rootSelections(operation);
  const parts = {
    compiled: { definition, schema, complete: compileAnswer(operation, keys, supergraph) },
    introspect: introspectionStep(operation, roots, keys, schema),
    scope: {
      types,
      requirements,
      transports,
      view: clientViewOf(shapeOf(definition.selectionSet, fragments, keys.of), keys.toClient),
    },
  };
  const asked = roots.filter(({ field }) => !field.name.value.startsWith("__"));
  const attempt = async (conditional: boolean) => {
    const plan = await planOperation(definition.operation, asked, (selections) =>
      planner.plan(plannableText(operation, selections, keys, conditional), variant),
    );
    return assembleOperation(parts, plan);
  };
  // Some conditions the planner cannot plan, or plans into an operation that is none.
  return attempt(true)
    .catch(() => attempt(false))
    .catch((cause: unknown) => {
      throw unplannable(cause);
    });
}

/** Compiles how the answer is made. Throws a GraphQLError when the graph has no such operations. */
function compileAnswer(operation: Operation, keys: DataKeys, supergraph: Supergraph): CompleteAnswer {
  const { apiSchema: schema, types, enumValues } = supergraph;
  const kind = operation.definition.operation;
  const root = schema.getRootType(kind);
  if (!root) {
    throw new GraphQLError(`This graph has no ${kind}s.`, { extensions: { code: "OPERATION_UNPLANNABLE" } });
  }
  const scope = { schema, types, enumValues, fragments: operation.fragments, dataKey: keys.of };
  return completeOperation(operation, root, scope);
}

/** The planner's reason goes to the log with the error, never to the client: it speaks of the services. */
function unplannable(cause: unknown): GraphQLError {
  return new GraphQLError("This operation cannot be planned over the services.", {
    originalError: cause instanceof Error ? cause : new Error(String(cause)),
    extensions: { code: "OPERATION_UNPLANNABLE" },
  });
}
