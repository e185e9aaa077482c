import {
  getNullableType,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  responsePathAsArray,
} from "graphql";
import { seeded, type Seeded } from "../../../support/seeded.js";
import { hashOf } from "../../../support/universe/hash-of.js";

/** What is drawn for a question, and whether some of it is promised. */
export interface Draw {
  readonly seed: number;
  readonly waits: boolean;
}

/** An object whose properties are drawn when they are read. */
interface Drawn {
  readonly $id: string;
  readonly __typename: string;
}

/**
 * Puts resolvers by chance on a schema, or takes them away: they give values, promises, functions, nulls where none may be, values of
 * the wrong type, errors thrown and returned. The context is the draw: for the same one the same question gets the same.
 */
export function answerByChance(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  for (const type of types.filter(isAbstractType)) type.resolveType = resolveType(schema);
  for (const type of types.filter(isObjectType)) {
    type.isTypeOf = undefined;
    if (hashOf(type.name) % 3 === 0) type.isTypeOf = ({ $id }: Drawn, draw: Draw) => isTypeOf($id, type.name, draw);
    const isRoot = type === schema.getQueryType();
    for (const field of Object.values(type.getFields())) {
      delete field.resolve;
      if (isRoot || field.args.length > 0 || hashOf(`${type.name}.${field.name}`) % 3 === 0)
        field.resolve = (source, args: object, draw: Draw, info) => resolve(schema, source, { args, draw, info });
    }
  }
}

interface Asked {
  readonly args: object;
  readonly draw: Draw;
  readonly info: GraphQLResolveInfo;
}

function resolve(schema: GraphQLSchema, source: unknown, { args, draw, info }: Asked): unknown {
  const { fieldName, returnType, parentType, path, fieldNodes, variableValues } = info;
  const told = [parentType.name, fieldName, responsePathAsArray(path), fieldNodes.length, variableValues, args];
  const id = `${(source as Drawn | undefined)?.$id ?? ""}/${JSON.stringify(told)}`;
  const value = drawn(schema, returnType, { id, draw });
  if (value instanceof Error) throw value;
  return value;
}

interface Place {
  readonly id: string;
  readonly draw: Draw;
}

const randomOf = ({ id, draw }: Place): Seeded => seeded(hashOf(`${draw.seed} ${id}`));

function drawn(schema: GraphQLSchema, type: GraphQLOutputType, place: Place): unknown {
  const random = randomOf(place);
  if (random.chance(isNonNullType(type) ? 2 : 8)) return random.pick([null, undefined]);
  if (random.chance(3)) return failure(random, place);
  const value = () => there(schema, getNullableType(type), { ...place, id: `${place.id}!` });
  if (!place.draw.waits || !random.chance(30)) return value();
  return promise(random.chance(8) ? () => Promise.reject(failure(random, place)) : value);
}

/** A promise that nobody needs to hear: what stands beside an error may never be looked at. */
function promise(value: () => unknown): Promise<unknown> {
  const promised = Promise.resolve().then(value);
  promised.catch(() => {});
  return promised;
}

function failure(random: Seeded, { id }: Place): Error {
  const message = `failed at ${hashOf(id)}`;
  return random.chance(50) ? new Error(message) : new GraphQLError(message, { extensions: { code: "CHANCE" } });
}

function there(schema: GraphQLSchema, type: GraphQLOutputType, place: Place): unknown {
  const random = randomOf(place);
  if (isListType(type)) {
    const itemType = type.ofType as GraphQLOutputType;
    // graphql-js gives a list up at the first item that may not be null, and leaves the promises of those before it unheard.
    const promised = place.draw.waits && isNonNullType(itemType);
    const items = Array.from({ length: random.below(4) }, (_, index) => {
      const item = () => drawn(schema, itemType, { ...place, id: `${place.id}.${index}` });
      return promised ? promise(item) : item();
    });
    return random.pick([items, items, items, items, items, new Set(items), random.chance(20) ? "no list" : items]);
  }
  if (isLeafType(type)) return leaf(type, random);
  const kinds = isAbstractType(type) ? schema.getPossibleTypes(type) : [type as GraphQLObjectType];
  return object(schema, random.pick(kinds), place);
}

function leaf(type: GraphQLLeafType, random: Seeded): unknown {
  if (random.chance(3)) return random.pick([{}, "no such value", Number.NaN, [], Symbol.iterator, 2 ** 40]);
  if (isEnumType(type)) return random.pick(type.getValues()).value;
  const numbers = [random.below(9), String(random.below(9)), 2 ** 31 - random.below(2), -0];
  const values: Record<string, readonly unknown[]> = {
    ...{ Int: numbers, Float: [...numbers, 0.5], Fen: numbers, Boolean: [true, false, 0, 1] },
    DateTime: [new Date(random.below(1e9)), "2026-01-02T03:04:05Z", new Date(Number.NaN)],
    LocalDate: ["2026-01-02"],
  };
  return random.pick(values[type.name] ?? [`text ${random.below(99)}`, random.below(9), true]);
}

function object(schema: GraphQLSchema, type: GraphQLObjectType, place: Place): object {
  const fields = type.getFields();
  const get = (_: object, name: string | symbol): unknown => {
    if (name === "$id") return place.id;
    if (name === "__typename") return type.name;
    const field = typeof name === "string" ? fields[name] : undefined;
    if (!field) return undefined;
    const random = randomOf({ ...place, id: `${place.id} ${field.name}` });
    if (random.chance(4)) throw new Error(`${field.name} was not read`);
    const value = () => drawn(schema, field.type, { ...place, id: `${place.id}/${field.name}` });
    if (!random.chance(15)) return value();
    return (args: object, draw: Draw, info: GraphQLResolveInfo) => {
      if (info.fieldName !== field.name || draw !== place.draw) throw new Error("told otherwise");
      return Object.keys(args).length > 0 ? args : value();
    };
  };
  return new Proxy({}, { get });
}

function isTypeOf(id: string, name: string, draw: Draw): boolean | Promise<boolean> {
  const random = randomOf({ id: `${id} is ${name}`, draw });
  const is = !random.chance(5);
  return draw.waits && random.chance(30) ? Promise.resolve(is) : is;
}

function resolveType(schema: GraphQLSchema): NonNullable<GraphQLAbstractType["resolveType"]> {
  return (value: Drawn, draw: Draw, _, abstract) => {
    const random = randomOf({ id: `${value.$id} of ${abstract.name}`, draw });
    const odd = [undefined, 7, "Nothing", "String", schema.getQueryType()!.name, abstract.name];
    const name = random.chance(5) ? (random.pick(odd) as string) : value.__typename;
    return draw.waits && random.chance(30) ? Promise.resolve(name) : name;
  };
}
