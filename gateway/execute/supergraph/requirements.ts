import { Kind, parse } from "graphql";
import type { DocumentNode, SelectionNode } from "graphql";
import type { Requirement } from "../../planner/plan.js";
import { joinsOf } from "./joins.js";

/** What the fields of subgraphs require. */
export interface Requirements {
  /** What a field of a type needs in a subgraph, nothing unless `@requires` says so. */
  of(typename: string, field: string, service: string): readonly RequiredField[];
}

/** A field at the top of what `@requires` says. */
export type RequiredField = Requirement & { readonly kind: "Field" };

/** Reads every `@join__field(requires:)` of a supergraph. `names` gives a subgraph's name for its enum value. */
export function readRequirements(supergraph: DocumentNode, names: ReadonlyMap<string, string>): Requirements {
  const required = new Map<string, readonly RequiredField[]>();
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      for (const { graph, requires } of joinsOf(field, "join__field")) {
        const service = names.get(String(graph));
        if (service === undefined || typeof requires !== "string") continue;
        required.set(`${type.name.value}.${field.name.value} ${service}`, requiredFields(requires));
      }
    }
  }
  const none: readonly RequiredField[] = [];
  return { of: (typename, field, service) => required.get(`${typename}.${field} ${service}`) ?? none };
}

function requiredFields(fieldSet: string): RequiredField[] {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap(requirementOf).filter((each) => each.kind === "Field");
}

function requirementOf(node: SelectionNode): Requirement[] {
  const selections = "selectionSet" in node ? (node.selectionSet?.selections.flatMap(requirementOf) ?? []) : [];
  if (node.kind === Kind.FIELD) return [{ kind: "Field", name: node.name.value, selections }];
  const typeCondition = node.kind === Kind.INLINE_FRAGMENT ? node.typeCondition?.name.value : undefined;
  return typeCondition === undefined ? selections : [{ kind: "InlineFragment", typeCondition, selections }];
}
