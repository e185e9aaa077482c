import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isCompositeType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
} from "graphql";

/** A field with its smallest selection and the least that its arguments must say, as text: valid, but mostly about nothing that is there. */
export function leastQuestion({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter(isNeeded).map((arg) => `${arg.name}: ${leastValue(arg.type)}`);
  return `${name}${needed.length > 0 ? `(${needed.join(", ")})` : ""}${isComposite(type) ? " { __typename }" : ""}`;
}

function isComposite(type: GraphQLOutputType): boolean {
  return isCompositeType(getNamedType(type));
}

function isNeeded({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function leastValue(type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${leastValue(bare.ofType)}]`;
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (!isInputObjectType(bare)) return scalars[bare.name] ?? '"x"';
  const fields = Object.values(bare.getFields()).filter(isNeeded);
  return `{ ${fields.map((field) => `${field.name}: ${leastValue(field.type)}`).join(", ")} }`;
}

const scalars: Readonly<Record<string, string>> = {
  Int: "1",
  Float: "1",
  Fen: "1",
  Boolean: "true",
  LocalDate: '"2026-03-01"',
  DateTime: '"2026-03-01T09:00:00Z"',
};
