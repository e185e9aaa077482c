import { GraphQLError, Kind } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from "graphql";

/** One operation of a document, with the fragments beside it. */
export interface Operation {
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * Finds the operation to run: the named one, or the only one. Throws a
 * GraphQLError with the code OPERATION_RESOLUTION_FAILURE when there is none.
 * https://spec.graphql.org/October2021/#GetOperation()
 */
export function findOperation(document: DocumentNode, operationName?: string): Operation {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const fitting = operationName ? operations.filter(({ name }) => name?.value === operationName) : operations;
  const [definition] = fitting;
  if (definition && fitting.length === 1) return { definition, fragments };
  const problem = operationName
    ? `Unknown operation named "${operationName}".`
    : operations.length === 0
      ? "Must provide an operation."
      : "Must provide operation name if query contains multiple operations.";
  throw new GraphQLError(problem, { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
}
