import { Kind, parse, valueFromASTUntyped } from "graphql";
import type { ConstDirectiveNode, DocumentNode } from "graphql";

/** What the fields of subgraphs require. */
export interface Requirements {
  /** The names of the fields that a field of a type needs in a subgraph, none unless `@requires` says so. */
  of(typename: string, field: string, service: string): readonly string[];
}

/** Reads every `@join__field(requires:)` of a supergraph. `names` gives a subgraph's name for its enum value. */
export function readRequirements(supergraph: DocumentNode, names: ReadonlyMap<string, string>): Requirements {
  const required = new Map<string, readonly string[]>();
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of type.fields ?? []) {
      for (const { graph, requires } of directives.map(readJoin)) {
        if (graph === undefined || requires === undefined) continue;
        required.set(`${type.name.value}.${name.value} ${names.get(graph)}`, fieldsOf(requires));
      }
    }
  }
  const none: readonly string[] = [];
  return { of: (typename, field, service) => required.get(`${typename}.${field} ${service}`) ?? none };
}

function readJoin({ name, arguments: given = [] }: ConstDirectiveNode): { graph?: string; requires?: string } {
  if (name.value !== "join__field") return {};
  return Object.fromEntries(given.map((each) => [each.name.value, valueFromASTUntyped(each.value)]));
}

/** The fields at the top of a field set. */
function fieldsOf(fieldSet: string): string[] {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));
}
