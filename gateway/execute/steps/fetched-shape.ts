import { Kind } from "graphql";
import type { DocumentNode, FragmentDefinitionNode } from "graphql";
import { shapeOf } from "../data/shape.js";
import type { Shape } from "../data/shape.js";

/** The shape of what an operation of a plan fetches. */
export function fetchedShape(document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("a fetch of the plan has no operation");
  return shapeOf(operation.selectionSet, fragments);
}
