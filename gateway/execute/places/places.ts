import { Kind } from "graphql";
import type { DocumentNode } from "graphql";
import type { Planner } from "../../planner/planner.js";
import { joinsOf } from "../supergraph/joins.js";
import { placeSupergraph } from "./place-supergraph.js";
import type { PlaceSupergraph } from "./place-supergraph.js";

/** What planning from places needs. */
export interface Places {
  readonly supergraph: PlaceSupergraph;
  readonly planner: Planner;
  /** Interfaces that a subgraph knows as one object type. */
  readonly interfaceObjects: ReadonlySet<string>;
  /** The interface that stands for a type where a subgraph knows it by nothing else, or the type itself. */
  readonly familyOf: (type: string) => string;
}

/** Reads from a supergraph what planning from places needs. */
export function openPlaces(document: DocumentNode, plannerOf: (supergraph: string) => Planner): Places {
  const supergraph = placeSupergraph(document);
  const interfaceObjects = new Set<string>();
  const families = new Map<string, string>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    if (joinsOf(type, "join__type").some((join) => join["isInterfaceObject"] === true))
      interfaceObjects.add(type.name.value);
  }
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const family = type.interfaces?.find(({ name }) => interfaceObjects.has(name.value));
    if (family) families.set(type.name.value, family.name.value);
  }
  return {
    supergraph,
    planner: plannerOf(supergraph.text),
    interfaceObjects,
    familyOf: (type) => families.get(type) ?? type,
  };
}
