import { Kind, execute, visit } from "graphql";
import type { DocumentNode, GraphQLSchema, SelectionNode } from "graphql";
import { isPromise } from "../../is-promise.js";
import type { BareObject } from "../bare-object.js";
import type { Step } from "../run.js";
import type { DataKeys } from "./data-keys.js";
import type { Operation } from "./operation.js";
import type { RootSelection } from "./root-selections.js";

/**
 * Prepares the part of an operation that asks for `__schema` and `__type`: it
 * is answered from what clients see of the supergraph, and kept when it
 * depends on no variable, for the schema does not change.
 */
export function introspectionStep(
  operation: Operation,
  roots: readonly RootSelection[],
  keys: DataKeys,
  schema: GraphQLSchema,
): Step {
  const asked = roots.filter(({ field: { name } }) => name.value === "__schema" || name.value === "__type");
  if (asked.length === 0) return () => undefined;
  const document = documentOf(
    operation,
    asked.map(({ selection }) => selection),
  );
  const answer = (variables: BareObject): BareObject => {
    const result = execute({ schema, document, variableValues: variables });
    if (isPromise(result)) throw new Error("introspection never waits");
    return result.data ?? {};
  };
  const fixed = usesVariables(document) ? undefined : answer({});
  return ({ data, variables }) => {
    const answered = fixed ?? answer(variables);
    for (const { field } of asked) {
      const key = (field.alias ?? field.name).value;
      if (key in answered) data[keys.of(field)] = answered[key];
    }
  };
}

/** The introspection alone, with the variables it may need declared. */
function documentOf({ definition, fragments }: Operation, selections: readonly SelectionNode[]): DocumentNode {
  const { variableDefinitions, ...rest } = definition;
  const alone = { ...rest, selectionSet: { kind: Kind.SELECTION_SET as const, selections } };
  const definitions = [alone, ...fragments.values()];
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  return usesVariables(document)
    ? { ...document, definitions: [{ ...alone, variableDefinitions }, ...fragments.values()] }
    : document;
}

function usesVariables(document: DocumentNode): boolean {
  let found = false;
  visit(document, { VariableDefinition: () => false, Variable: () => void (found = true) });
  return found;
}
