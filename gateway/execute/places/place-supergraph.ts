import { Kind, parse, print } from "graphql";
import type { ConstDirectiveNode, DocumentNode, FieldDefinitionNode } from "graphql";
import { joinsOf } from "../supergraph/joins.js";
import type { Joined } from "../supergraph/joins.js";
import { simplestKeys } from "./simplest-keys.js";

/** A supergraph in which an entity can be reached without the way to it. */
export interface PlaceSupergraph {
  readonly text: string;
  /** The subgraph that nobody serves: its fetches stand for objects that are there already. */
  readonly service: string;
  /** The fields that must be known of an object to go on from its place, by type. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** The root field of the place of an entity. */
export function placeField(type: string): string {
  return `place_${type}`;
}

const service = "(places)";

/**
 * Adds a subgraph to a supergraph that has a root field for each entity and
 * knows nothing of it but a key. A plan from such a field is a plan from any
 * place where such an object stands. `document` is left as it was.
 */
export function placeSupergraph(document: DocumentNode): PlaceSupergraph {
  const graph = freeEnumValue(document);
  const keys = simplestKeys(document);
  const definitions = document.definitions.map((definition) => {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph") {
      const [value] = enumValues(`${graph} @join__graph(name: "${service}", url: "")`);
      return { ...definition, values: [...(definition.values ?? []), ...(value ? [value] : [])] };
    }
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      return definition;
    }
    const name = definition.name.value;
    const key = keys.get(name);
    const isRoot = name === "Query";
    if (!key && !isRoot) return definition;
    const fields = (definition.fields ?? []).map((field) => joined(field, definition, graph, key ?? []));
    const roots = isRoot
      ? [...keys.keys()].map((type) => `${placeField(type)}: ${type} @join__field(graph: ${graph})`)
      : [];
    return {
      ...definition,
      directives: [
        ...(definition.directives ?? []),
        typeJoin(graph, key, definition.kind === Kind.INTERFACE_TYPE_DEFINITION),
      ],
      fields: [...fields, ...fieldDefinitions(roots)],
    };
  });
  return { text: print({ ...document, definitions }), service, keys };
}

function freeEnumValue(document: DocumentNode): string {
  const taken = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) definition.values?.forEach(({ name }) => taken.add(name.value));
  }
  let value = "PLACES";
  while (taken.has(value)) value += "_";
  return value;
}

/** A field that names no subgraph belongs to all of its type; from now on to all but the new one, unless it is a key. */
function joined(field: FieldDefinitionNode, type: Joined, graph: string, key: readonly string[]): FieldDefinitionNode {
  const joins = joinsOf(field, "join__field");
  const isKey = key.includes(field.name.value);
  const before = isKey || joins.length > 0 ? [] : joinsOf(type, "join__type").map((join) => String(join["graph"]));
  const after = isKey && joins.length > 0 ? [graph] : [];
  const added = [...new Set([...before, ...after])].flatMap((name) => directives(`@join__field(graph: ${name})`));
  return added.length > 0 ? { ...field, directives: [...(field.directives ?? []), ...added] } : field;
}

function typeJoin(graph: string, key: readonly string[] | undefined, isInterface: boolean): ConstDirectiveNode {
  const known = key ? `, key: "${key.join(" ")}", resolvable: false` : "";
  const [directive] = directives(
    `@join__type(graph: ${graph}${known}${isInterface ? ", isInterfaceObject: true" : ""})`,
  );
  if (!directive) throw new Error("no directive was written");
  return directive;
}

function directives(text: string): readonly ConstDirectiveNode[] {
  const [definition] = parse(`scalar S ${text}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}

function enumValues(text: string) {
  const [definition] = parse(`enum E { ${text} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.ENUM_TYPE_DEFINITION ? (definition.values ?? []) : [];
}

function fieldDefinitions(texts: readonly string[]): readonly FieldDefinitionNode[] {
  if (texts.length === 0) return [];
  const [definition] = parse(`type T { ${texts.join("\n")} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
}
