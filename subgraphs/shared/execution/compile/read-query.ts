import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from "graphql";

/** A document that asks one question. */
export interface Query {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** The variables that `@skip` and `@include` are decided by. */
  readonly conditions: readonly string[];
}

/** With more conditions there would be too many ways to decide them. */
const mostConditions = 4;

/** Reads a valid document; undefined when it is no single query, asks for the schema, or hangs on too many conditions. */
export function readQuery(document: DocumentNode): Query | undefined {
  const operations: OperationDefinitionNode[] = [];
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  const conditions = new Set<string>();
  const found = { introspection: false };
  visit(document, {
    OperationDefinition: (node) => void operations.push(node),
    FragmentDefinition: (node) => void (fragments[node.name.value] = node),
    Field: ({ name }) => void (found.introspection ||= name.value === "__schema" || name.value === "__type"),
    Directive: ({ name, arguments: [condition] = [] }) => {
      const decides = name.value === "skip" || name.value === "include";
      if (decides && condition?.value.kind === Kind.VARIABLE) conditions.add(condition.value.name.value);
    },
  });
  const [operation, ...others] = operations;
  if (!operation || others.length > 0 || operation.operation !== OperationTypeNode.QUERY) return undefined;
  return found.introspection || conditions.size > mostConditions
    ? undefined
    : { operation, fragments, conditions: [...conditions] };
}
