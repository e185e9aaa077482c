import type { GraphQLSchema } from "graphql";
import { readSchema } from "./read-schema.js";
import { schemaFile } from "./schema-file.js";

/** The house's schema as clients see it, as `oneroof schema` wrote it: what a house serves. */
export function writtenSchema(): Promise<GraphQLSchema> {
  return readSchema(schemaFile("api.graphql"));
}
