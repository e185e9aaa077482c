import type { DocumentNode } from "graphql";
import { findOperation } from "../operation/operation.js";
import { shapeOf } from "../data/shape.js";
import type { Shape } from "../data/shape.js";

/** The shape of what the one operation of a fetch asks for. Throws a GraphQLError when there is none. */
export function fetchedShape(document: DocumentNode): Shape {
  const { definition, fragments } = findOperation(document);
  return shapeOf(definition.selectionSet, fragments);
}
