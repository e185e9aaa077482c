import { hash } from "node:crypto";
import {
  buildSchema,
  getNullableType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
} from "graphql";

/** An object that was made up: which one it is decides everything about it. */
interface Made {
  readonly __typename: string;
  readonly seed: string;
  /** Its id, where the question names one. */
  readonly id?: string | undefined;
}

/** How values of scalars are made up, from a number and the name of their field. */
const scalars: Readonly<Record<string, (number: number, field: string) => unknown>> = {
  Int: (number) => number % 100,
  Float: (number) => (number % 1000) / 10,
  Boolean: (number) => number % 2 === 0,
  Fen: (number) => (number % 10_000) * 10_000,
  DateTime: (number) => new Date(Date.UTC(2025, number % 12, 1 + (number % 28), 1 + (number % 9))).toISOString(),
  LocalDate: (number) => new Date(Date.UTC(2025, number % 12, 1 + (number % 28))).toISOString().slice(0, 10),
  ID: (number) => `mock_${number.toString(36)}`,
  String: (number, field) => (field === "name" ? names[number % names.length] : `${field} ${number % 1000}`),
};
const names = ["王秀英", "李建国", "张敏", "欧阳静", "刘洋", "陈思远", "杨帆", "赵丽华"];

/**
 * A schema that answers every question with values made up from the question: the same question has the same answer, everywhere and for ever.
 * Lists have two items and one page, mutations always succeed, nothing is null.
 * @param sdl the schema that clients see
 */
export function mockSchema(sdl: string): {
  schema: GraphQLSchema;
  fieldResolver: GraphQLFieldResolver<unknown, unknown>;
} {
  const schema = buildSchema(sdl);
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, _context, { fieldName, returnType }) => {
    const parent = (source ?? { __typename: "Query", seed: "" }) as Made;
    if (fieldName === "id" && parent.id !== undefined) return parent.id;
    const seed = `${parent.id ?? parent.seed}/${fieldName}${JSON.stringify(args)}`;
    return make(schema, returnType, { seed, field: fieldName, id: (args as { id?: string }).id });
  };
  return { schema, fieldResolver };
}

interface Asked {
  readonly seed: string;
  readonly field: string;
  readonly id?: string | undefined;
}

function make(schema: GraphQLSchema, returnType: GraphQLOutputType, { seed, field, id }: Asked): unknown {
  const type = getNullableType(returnType);
  if (isListType(type)) {
    const count = field === "userErrors" ? 0 : 2;
    return Array.from({ length: count }, (_, index) => make(schema, type.ofType, { seed: `${seed}/${index}`, field }));
  }
  const number = parseInt(hash("sha1", seed).slice(0, 8), 16);
  if (isEnumType(type)) return type.getValues()[number % type.getValues().length]?.value;
  if (isObjectType(type)) return { __typename: type.name, seed, id } satisfies Made;
  if (isAbstractType(type))
    return { __typename: schema.getPossibleTypes(type)[0]?.name ?? "", seed, id } satisfies Made;
  if (field === "hasNextPage" || field === "hasPreviousPage") return false;
  return scalars[type.name]?.(number, field) ?? `${type.name} ${number % 1000}`;
}
