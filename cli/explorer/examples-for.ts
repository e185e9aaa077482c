import { join } from "node:path";
import { type GraphQLSchema, parse } from "graphql";
import type { Example } from "../../gateway/explorer/desk.js";
import { documentsFrom } from "../documents/documents-from.js";
import { packageRoot } from "../package-root.js";
import { exampleVariables } from "./example-variables.js";
import type { KnownValues } from "./known-values.js";

/**
 * The client's operations as examples: what each is for says the comment above it.
 * @param schema the graph's, as clients see it
 */
export function examplesFor(schema: GraphQLSchema, known: KnownValues): Example[] {
  return documentsFrom(join(packageRoot(), "schema", "operations")).map(({ name, text }) => {
    const [, about = "", query = text] = /^# (.*)\n([^]*)$/.exec(text) ?? [];
    return { name, about, query, variables: exampleVariables(parse(text), schema, known) };
  });
}
