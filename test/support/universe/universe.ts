import {
  Kind,
  buildSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from "graphql";
import type {
  FieldNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from "graphql";
import { hashOf } from "./hash-of.js";
import { Joins } from "./joins.js";

/** One object of the universe: the number `index` of its type. */
export interface Thing {
  readonly type: string;
  readonly index: number;
}

/** So many objects of every type there are. */
const population = 3;

/**
 * Data for any supergraph, without a resolver: every field of every object has
 * a value that follows from the names, the arguments and, under `@requires`,
 * from the required values. Whoever answers, it is the same value.
 */
export class Universe {
  readonly schema: GraphQLSchema;
  readonly joins: Joins;

  constructor(supergraph: string) {
    this.schema = buildSchema(supergraph, { assumeValid: true, assumeValidSDL: true });
    this.joins = new Joins(parse(supergraph, { noLocation: true }));
  }

  /** All objects that are of a type, or of a kind of it. */
  things(typename: string): Thing[] {
    const types = this.joins.isObject(typename) ? [typename] : this.joins.membersOf(typename);
    return types.flatMap((type) => Array.from({ length: population }, (_, index) => ({ type, index })));
  }

  field(type: string, name: string): GraphQLField<unknown, unknown> {
    return (this.schema.getType(type) as GraphQLObjectType).getFields()[name]!;
  }

  /** The value of a field: a leaf, a Thing, null, or lists of them. `required` is what the subgraph was given. */
  value(thing: Thing, name: string, args: Record<string, unknown>, required?: unknown): unknown {
    const { type } = this.field(thing.type, name);
    const given = Object.keys(args).length > 0 ? JSON.stringify(args) : "";
    const basis = required === undefined ? "" : `<${JSON.stringify(required)}>`;
    const text = `${name}:${thing.type}${thing.index}${given}${basis}`;
    const types = isAbstractType(getNamedType(type)) ? this.joins.membersEverywhere(thing.type, name) : [];
    return this.#valueOf(type, text, thing, this.joins.isKeyField(thing.type, name), types);
  }

  #valueOf(type: GraphQLOutputType, text: string, of: Thing, isKey: boolean, types: readonly string[]): unknown {
    const seed = hashOf(text);
    if (isNonNullType(type)) return this.#valueOf(type.ofType, text, of, true, types) ?? null;
    if (!isKey && seed % 7 === 0) return null;
    if (isListType(type)) {
      return Array.from({ length: seed % 3 }, (_, at) =>
        this.#valueOf(type.ofType, `${text}[${at}]`, of, false, types),
      );
    }
    return this.#single(getNamedType(type), text, seed, of, isKey, types);
  }

  #single(type: GraphQLNamedType, text: string, seed: number, of: Thing, isKey: boolean, types: readonly string[]) {
    if (isObjectType(type)) return { type: type.name, index: isKey ? of.index : seed % population };
    if (isAbstractType(type))
      return types.length === 0 ? null : { type: types[seed % types.length]!, index: seed % population };
    if (isEnumType(type)) return type.getValues()[seed % type.getValues().length]!.name;
    if (type.name === "Int" || type.name === "Float") return isKey ? of.index : seed % 1_000;
    return type.name === "Boolean" ? seed % 2 === 0 : text;
  }

  /** What a selection, of a key or of `@requires`, holds for a thing. */
  project(thing: Thing, selection: SelectionSetNode): Record<string, unknown> {
    const projected: Record<string, unknown> = {};
    for (const node of selection.selections) {
      if (node.kind === Kind.FIELD) projected[node.name.value] = this.#projectField(thing, node);
      if (node.kind === Kind.INLINE_FRAGMENT && this.joins.is(thing.type, node.typeCondition!.name.value)) {
        Object.assign(projected, this.project(thing, node.selectionSet));
      }
    }
    return projected;
  }

  #projectField(thing: Thing, node: FieldNode): unknown {
    if (node.name.value === "__typename") return thing.type;
    const requirement = this.joins.requirement(thing.type, node.name.value);
    const required = requirement && this.project(thing, requirement);
    const args = getArgumentValues(this.field(thing.type, node.name.value), node, {});
    const value = this.value(thing, node.name.value, args, required);
    const inner = node.selectionSet;
    return inner ? mapThings(value, (each) => this.project(each, inner)) : value;
  }
}

/** Changes every thing in a value: one, or lists of them. */
export function mapThings(value: unknown, change: (thing: Thing) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapThings(item, change));
  return value === null || value === undefined ? value : change(value as Thing);
}
