import {
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";

/** A root field with the same text in every argument, and in every field of every argument, that takes one; undefined when none does. */
export function hostileQuestion(
  { name, args, type }: GraphQLField<unknown, unknown>,
  text: string,
): string | undefined {
  const taken = args.filter((argument) => isNonNullType(argument.type) || takesText(argument.type));
  if (!args.some((argument) => takesText(argument.type))) return undefined;
  const written = taken.map((argument) => `${argument.name}: ${hostileValue(argument, text)}`);
  const selected = isCompositeType(getNamedType(type)) ? " { __typename }" : "";
  return `${name}(${written.join(", ")})${selected}`;
}

function takesText(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => takesPlainText(field.type));
  return takesPlainText(type);
}

function takesPlainText(type: GraphQLInputType): boolean {
  return ["String", "ID"].includes(getNamedType(type).name);
}

function hostileValue({ type }: Pick<GraphQLArgument, "type">, text: string): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${hostileValue({ type: bare.ofType }, text)}]`;
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (!isInputObjectType(bare)) return takesPlainText(bare) ? JSON.stringify(text) : (others[bare.name] ?? "1");
  const fields = Object.values(bare.getFields());
  const taken = fields.filter((field) => isNonNullType(field.type) || takesPlainText(field.type));
  return `{ ${taken.map((field) => `${field.name}: ${hostileValue(field, text)}`).join(", ")} }`;
}

const others: Readonly<Record<string, string>> = {
  Boolean: "true",
  LocalDate: '"2026-03-01"',
  DateTime: '"2026-03-01T09:00:00Z"',
};
