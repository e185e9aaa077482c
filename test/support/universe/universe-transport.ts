import { Kind, getArgumentValues, getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective } from "graphql";
import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";
import type { SubgraphRequest, SubgraphResult, Transport } from "../../../gateway/transports/transport.js";
import { mapThings } from "./universe.js";
import type { Thing, Universe } from "./universe.js";

/** A representation, or nothing for an object that the subgraph came to by itself. */
type Given = Readonly<Record<string, unknown>> | undefined;

/**
 * Answers as a subgraph of the universe: any operation that a plan may hold.
 * Throws an Error for what the subgraph does not know, which fails the test.
 */
export function universeTransport(universe: Universe, graph: string): Transport {
  return {
    checkedBy: universe.schema,
    execute: (request) => new Answering(universe, graph, request).answer(),
    close: () => Promise.resolve(),
  };
}

class Answering {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #universe: Universe;
  readonly #graph: string;
  readonly #document: DocumentNode;
  readonly #variables: Record<string, unknown>;

  constructor(universe: Universe, graph: string, { document, variables }: SubgraphRequest) {
    this.#universe = universe;
    this.#graph = graph;
    this.#document = document;
    this.#variables = variables;
  }

  answer(): SubgraphResult {
    for (const definition of this.#document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
    const operation = this.#document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no operation");
    const root = { query: "Query", mutation: "Mutation", subscription: "Subscription" }[operation.operation];
    return { data: this.#select({ type: root, index: 0 }, operation.selectionSet, undefined) };
  }

  #select(thing: Thing, selectionSet: SelectionSetNode, given: Given): Record<string, unknown> {
    const selected: Record<string, unknown> = {};
    for (const node of selectionSet.selections) {
      if (!this.#takesPart(node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        selected[key] = combined(selected[key], this.#field(thing, node, given));
      } else {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value)!;
        const condition = fragment.typeCondition?.name.value;
        if (condition === undefined || this.#is(thing, condition)) {
          for (const [key, value] of Object.entries(this.#select(thing, fragment.selectionSet, given))) {
            selected[key] = combined(selected[key], value);
          }
        }
      }
    }
    return selected;
  }

  #takesPart(node: Parameters<typeof getDirectiveValues>[1]): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, this.#variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, this.#variables);
    return skip?.["if"] !== true && include?.["if"] !== false;
  }

  #is(thing: Thing, condition: string): boolean {
    const name = this.#universe.joins.nameIn(this.#graph, thing.type);
    return this.#universe.joins.is(name, condition) || condition === name;
  }

  #field(thing: Thing, node: FieldNode, given: Given): unknown {
    const name = node.name.value;
    if (name === "__typename") return this.#universe.joins.nameIn(this.#graph, thing.type);
    if (name === "_entities") return this.#entities(node);
    const args = getArgumentValues(this.#universe.field(thing.type, name), node, this.#variables);
    const requirement = this.#universe.joins.requirement(thing.type, name, this.#graph);
    const value = this.#universe.value(thing, name, args, requirement && taken(given, requirement, this.#universe));
    const inner = node.selectionSet;
    return inner ? mapThings(value, (each) => this.#select(each, inner, undefined)) : value;
  }

  #entities(node: FieldNode): unknown {
    const [argument] = node.arguments ?? [];
    if (argument?.value.kind !== Kind.VARIABLE) throw new Error("representations are no variable");
    const representations = this.#variables[argument.value.name.value] as Record<string, unknown>[];
    return representations.map((given) => this.#select(this.#find(given), node.selectionSet!, given));
  }

  /** The thing that a representation speaks of: all fields of one key of this subgraph fit. */
  #find(given: Record<string, unknown>): Thing {
    const { joins } = this.#universe;
    const typename = String(given["__typename"]);
    const keys = joins.keysOf(typename, this.#graph);
    const found = this.#universe
      .things(typename)
      .find((thing) =>
        keys.some(
          (key) =>
            JSON.stringify(this.#universe.project(thing, key)) === JSON.stringify(taken(given, key, this.#universe)),
        ),
      );
    if (!found) throw new Error(`${this.#graph} does not know ${JSON.stringify(given)}`);
    return found;
  }
}

/** What a selection takes of a representation, in the order of the selection. */
function taken(given: Given, selection: SelectionSetNode, universe: Universe): unknown {
  if (!given) return undefined;
  const result: Record<string, unknown> = {};
  for (const node of selection.selections) {
    if (node.kind === Kind.FIELD) {
      const inner = node.selectionSet;
      const value = given[node.name.value];
      result[node.name.value] = inner ? mapThings(value, (each) => taken(each as never, inner, universe)) : value;
    }
    if (
      node.kind === Kind.INLINE_FRAGMENT &&
      universe.joins.is(String(given["__typename"]), node.typeCondition!.name.value)
    ) {
      Object.assign(result, taken(given, node.selectionSet, universe));
    }
  }
  return result;
}

/** Two answers under one key: objects and lists of them are merged. */
function combined(known: unknown, value: unknown): unknown {
  if (Array.isArray(known) && Array.isArray(value)) return known.map((item, index) => combined(item, value[index]));
  if (typeof known !== "object" || known === null || typeof value !== "object" || value === null) return value;
  const merged: Record<string, unknown> = { ...known };
  for (const [key, inner] of Object.entries(value)) merged[key] = combined(merged[key], inner);
  return merged;
}
