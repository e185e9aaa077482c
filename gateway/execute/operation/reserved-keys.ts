import { GraphQLError, visit } from "graphql";
import type { DocumentNode } from "graphql";

/** Keys that mean something to JavaScript objects themselves, in this process and in the clients that read the answer. */
const reserved = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Refuses an operation that would put a reserved key into its answer. Throws a
 * GraphQLError with the code GRAPHQL_VALIDATION_FAILED.
 */
export function refuseReservedKeys(document: DocumentNode): void {
  visit(document, {
    Field(field) {
      const key = (field.alias ?? field.name).value;
      if (!reserved.has(key)) return;
      throw new GraphQLError(`The response key "${key}" is reserved; use another alias.`, {
        nodes: field,
        extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
      });
    },
  });
}
