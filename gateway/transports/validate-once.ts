import { validate } from "graphql";
import type { DocumentNode, GraphQLError, GraphQLSchema } from "graphql";

/** Validates documents against a schema, each the first time it comes: those of a plan come again and again. */
export function validateOnce(schema: GraphQLSchema): (document: DocumentNode) => readonly GraphQLError[] {
  const known = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return (document) => {
    const faults = known.get(document) ?? validate(schema, document);
    known.set(document, faults);
    return faults;
  };
}
