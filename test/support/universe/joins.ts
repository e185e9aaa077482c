import { Kind, parse, valueFromASTUntyped } from "graphql";
import type {
  ConstDirectiveNode,
  DocumentNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
  SelectionSetNode,
  UnionTypeDefinitionNode,
} from "graphql";

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode;
type Join = Readonly<Record<string, unknown>>;

/** What a supergraph says of which subgraph knows what. Graphs are called by their enum values. */
export class Joins {
  readonly #types = new Map<string, Composite>();
  readonly #members = new Map<string, Set<string>>();

  constructor(supergraph: DocumentNode) {
    for (const definition of supergraph.definitions) {
      if (definition.kind === Kind.UNION_TYPE_DEFINITION || "fields" in definition) {
        this.#types.set((definition as Composite).name.value, definition as Composite);
      }
    }
    for (const type of this.#types.values()) {
      if (type.kind === Kind.UNION_TYPE_DEFINITION) this.#members.set(type.name.value, namesOf(type.types));
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      for (const name of namesOf(type.interfaces)) {
        this.#members.set(name, (this.#members.get(name) ?? new Set()).add(type.name.value));
      }
    }
  }

  isObject(typename: string): boolean {
    return this.#types.get(typename)?.kind === Kind.OBJECT_TYPE_DEFINITION;
  }

  membersOf(typename: string): string[] {
    return [...(this.#members.get(typename) ?? [])].sort();
  }

  is(typename: string, condition: string): boolean {
    return typename === condition || (this.#members.get(condition)?.has(typename) ?? false);
  }

  /** The object types that a field of an abstract type may have in every subgraph that answers it. */
  membersEverywhere(type: string, field: string): string[] {
    const named = nameWithin(this.#field(type, field));
    const graphs = this.graphsOf(type, field);
    return this.membersOf(named).filter((member) => graphs.every((graph) => this.#isMember(named, member, graph)));
  }

  #isMember(abstract: string, member: string, graph: string): boolean {
    const union = this.#types.get(abstract);
    if (this.isInterfaceObject(abstract, graph)) return true;
    const joins =
      union?.kind === Kind.UNION_TYPE_DEFINITION
        ? joinsOf(union, "join__unionMember").filter((join) => join["member"] === member)
        : joinsOf(this.#types.get(member), "join__implements").filter((join) => join["interface"] === abstract);
    return joins.some((join) => join["graph"] === graph);
  }

  /** The subgraphs that answer a field. */
  graphsOf(type: string, field: string): string[] {
    const joins = joinsOf(this.#field(type, field), "join__field").filter(({ graph }) => graph !== undefined);
    const answering = joins.filter(({ external, usedOverridden }) => external !== true && usedOverridden !== true);
    const all = joinsOf(this.#types.get(type), "join__type");
    return (joins.length > 0 ? answering : all).map(({ graph }) => String(graph));
  }

  isInterfaceObject(typename: string, graph: string): boolean {
    return joinsOf(this.#types.get(typename), "join__type").some(
      (join) => join["graph"] === graph && join["isInterfaceObject"] === true,
    );
  }

  /** The interface that a subgraph takes objects of a type for, or the type itself. */
  nameIn(graph: string, typename: string): string {
    const type = this.#types.get(typename);
    if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION) return typename;
    if (joinsOf(type, "join__type").some((join) => join["graph"] === graph)) return typename;
    return [...namesOf(type.interfaces)].find((name) => this.isInterfaceObject(name, graph)) ?? typename;
  }

  /** The keys by which a subgraph knows objects of a type. */
  keysOf(typename: string, graph: string): SelectionSetNode[] {
    return joinsOf(this.#types.get(typename), "join__type")
      .filter((join) => join["graph"] === graph && typeof join["key"] === "string")
      .map((join) => selectionOf(join["key"]));
  }

  /** Whether a field is part of a key of its type, or lies within one. */
  isKeyField(typename: string, field: string): boolean {
    return [...this.#types.values()]
      .flatMap((type) => joinsOf(type, "join__type"))
      .some(
        (join) => typeof join["key"] === "string" && join["key"].split(/\W+/).includes(field) && typename !== "Query",
      );
  }

  /** What a field of a type needs to be answered by a subgraph. */
  requirement(typename: string, field: string, graph?: string): SelectionSetNode | undefined {
    const owners = [typename, ...namesOf((this.#types.get(typename) as ObjectTypeDefinitionNode).interfaces)];
    const joins = owners.flatMap((owner) => joinsOf(this.#fieldOf(owner, field), "join__field"));
    const join = joins.find((each) => typeof each["requires"] === "string" && (!graph || each["graph"] === graph));
    return join && selectionOf(join["requires"]);
  }

  #field(type: string, field: string): FieldDefinitionNode {
    return this.#fieldOf(type, field)!;
  }

  #fieldOf(typename: string, field: string): FieldDefinitionNode | undefined {
    const type = this.#types.get(typename);
    return type && "fields" in type ? type.fields?.find(({ name }) => name.value === field) : undefined;
  }
}

function joinsOf(node: { readonly directives?: readonly ConstDirectiveNode[] } | undefined, directive: string): Join[] {
  return (node?.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}

function namesOf(types: readonly { readonly name: { readonly value: string } }[] = []): Set<string> {
  return new Set(types.map(({ name }) => name.value));
}

function nameWithin({ type }: FieldDefinitionNode): string {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value;
}

function selectionOf(text: unknown): SelectionSetNode {
  const [definition] = parse(`{ ${String(text)} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no selection");
  return definition.selectionSet;
}
