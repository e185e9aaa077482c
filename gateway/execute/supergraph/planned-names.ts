import { Kind, valueFromASTUntyped } from "graphql";
import type { DocumentNode, FieldDefinitionNode } from "graphql";
import type { PlannedNames } from "../operation/data-keys.js";

/** Reads from a supergraph the names that its plans may gather. */
export function readPlannedNames(supergraph: DocumentNode): PlannedNames {
  const fields = supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? (definition.fields ?? [])
      : [],
  );
  return {
    fieldNames: new Set(fields.map(({ name }) => name.value)),
    requiredWithArguments: new Set(fields.flatMap(requirements).flatMap(namesWithArguments)),
  };
}

/** What the `@join__field(requires:)` of a field say. */
function requirements({ directives = [] }: FieldDefinitionNode): string[] {
  return directives
    .filter(({ name }) => name.value === "join__field")
    .flatMap(({ arguments: given = [] }) => given.filter(({ name }) => name.value === "requires"))
    .map(({ value }) => String(valueFromASTUntyped(value)));
}

function namesWithArguments(selection: string): string[] {
  return [...selection.matchAll(/(\w+)\s*\(/g)].map(([, name = ""]) => name);
}
