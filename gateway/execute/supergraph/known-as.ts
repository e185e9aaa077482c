import { Kind } from "graphql";
import type { DocumentNode } from "graphql";
import { joinsOf } from "./joins.js";

/** What a subgraph calls objects of a type: the type, or the interface that it knows as one object type. */
export type KnownAs = (service: string, typename: unknown) => unknown;

/** Reads from a supergraph what its subgraphs call things. `names` gives a subgraph's name for its enum value. */
export function readKnownAs(supergraph: DocumentNode, names: ReadonlyMap<string, string>): KnownAs {
  const objects = supergraph.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
  const known = new Map<string | undefined, Map<unknown, string>>();
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const name = type.name.value;
    for (const join of joinsOf(type, "join__type")) {
      if (join["isInterfaceObject"] !== true) continue;
      const service = names.get(String(join["graph"]));
      const kinds = objects.filter(({ interfaces = [] }) => interfaces.some((each) => each.name.value === name));
      const foreign = kinds.filter((kind) => !joinsOf(kind, "join__type").some(({ graph }) => graph === join["graph"]));
      const called = known.get(service) ?? new Map<unknown, string>();
      for (const kind of foreign) called.set(kind.name.value, name);
      known.set(service, called);
    }
  }
  return (service, typename) => known.get(service)?.get(typename) ?? typename;
}
