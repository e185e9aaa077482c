import { type DocumentNode, Kind } from "graphql";
import { joinsOf } from "../../execute/supergraph/joins.js";

/** Which subgraphs answer a field of a type by themselves: their names in `enum join__Graph`, sorted, with spaces between. */
export type Answerers = (type: string, field: string) => string;

/**
 * Reads from a supergraph who answers what. A field that names no subgraph is answered by all that know its type.
 * https://specs.apollo.dev/join/v0.3/#@join__field
 */
export function readAnswerers(supergraph: DocumentNode): Answerers {
  const known = new Map<string, string>();
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const everyone = joinsOf(type, "join__type");
    for (const field of type.fields ?? []) {
      const own = joinsOf(field, "join__field").filter(({ graph, external }) => graph !== undefined && !external);
      const graphs = new Set((own.length > 0 ? own : everyone).map(({ graph }) => String(graph)));
      known.set(`${type.name.value}.${field.name.value}`, [...graphs].sort().join(" "));
    }
  }
  return (type, field) => known.get(`${type}.${field}`) ?? "";
}

/** How many subgraphs are asked at the least for fields that these answer; one that answers alone is asked in any case. */
export function countAsked(answerers: ReadonlySet<string>): number {
  const alone = new Set([...answerers].filter((names) => names !== "" && !names.includes(" ")));
  const shared = [...answerers].filter((names) => names.includes(" "));
  const rest = shared.filter((names) => !names.split(" ").some((name) => alone.has(name)));
  return alone.size + (rest.length > 0 ? 1 : 0);
}
