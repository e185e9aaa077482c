import { Kind, buildASTSchema, validateSchema } from "graphql";
import type { DefinitionNode, DocumentNode, GraphQLSchema } from "graphql";
import type { Feature } from "./features.js";
import { withoutHidden } from "./without-hidden.js";

/** Where a directive may stand in an operation; those that stand only in schemas are nothing to a client. */
const executable = new Set([
  "QUERY",
  "MUTATION",
  "SUBSCRIPTION",
  "FIELD",
  "FRAGMENT_DEFINITION",
  "FRAGMENT_SPREAD",
  "INLINE_FRAGMENT",
  "VARIABLE_DEFINITION",
]);

/**
 * What clients see of a supergraph: without the definitions of its
 * specifications and without everything `@inaccessible`. Throws an Error with
 * every fault when what is left is no valid schema.
 */
export function buildApiSchema(supergraph: DocumentNode, features: readonly Feature[]): GraphQLSchema {
  const owned = ownedBy(features);
  const definitions = supergraph.definitions.filter((definition) => !owned(definition)).flatMap(forClients);
  const document = withoutHidden({ kind: Kind.DOCUMENT, definitions }, hidingDirectives(features));
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  const faults = validateSchema(schema);
  if (faults.length > 0) {
    throw new Error(`The supergraph is not valid: ${faults.map(({ message }) => message).join(" ")}`);
  }
  return schema;
}

/** `inaccessible`, and what the document calls it instead. */
function hidingDirectives(features: readonly Feature[]): Set<string> {
  const hiding = features.filter(({ name }) => name === "inaccessible");
  const names = hiding.flatMap(({ prefix, imports }) => [prefix, ...imports.map((name) => name.replace("@", ""))]);
  return new Set(["inaccessible", ...names]);
}

/** Whether a definition belongs to a specification: `@join__field`, `join__Graph`, `@inaccessible`, an imported name. */
function ownedBy(features: readonly Feature[]): (definition: DefinitionNode) => boolean {
  const prefixes = new Set(["join", "link", "core", ...features.map(({ prefix }) => prefix)]);
  const imports = new Set(features.flatMap((feature) => feature.imports));
  const owns = (name: string, imported: string) => prefixes.has(name.replace(/__.*/, "")) || imports.has(imported);
  return (definition) => {
    if (!("name" in definition) || !definition.name) return false;
    const name = definition.name.value;
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) return owns(name, `@${name}`);
    return name.includes("__") ? owns(name, name) : imports.has(name);
  };
}

function forClients(definition: DefinitionNode): DefinitionNode[] {
  if (definition.kind === Kind.SCHEMA_DEFINITION) return [{ ...definition, directives: [] }];
  if (definition.kind !== Kind.DIRECTIVE_DEFINITION) return [definition];
  const locations = definition.locations.filter(({ value }) => executable.has(value));
  return locations.length > 0 ? [{ ...definition, locations }] : [];
}
