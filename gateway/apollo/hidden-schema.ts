import { type DocumentNode, type FieldNode, GraphQLError, visit } from "graphql";

/**
 * What introspection is answered with for whoever may not read the schema: the same as for fields that are not there, one
 * error for each of them, however they are spelt. Security: attack 4.
 * @param queryType the name of the type that introspection stands on
 */
export function hiddenSchema(document: DocumentNode, queryType = "Query"): GraphQLError[] {
  const fields: FieldNode[] = [];
  visit(document, {
    Field(node) {
      if (node.name.value === "__schema" || node.name.value === "__type") fields.push(node);
    },
  });
  return fields.map((node) => {
    const extensions = { code: "GRAPHQL_VALIDATION_FAILED", http: { status: 400 } };
    return new GraphQLError(`Cannot query field "${node.name.value}" on type "${queryType}".`, {
      nodes: node,
      extensions,
    });
  });
}
