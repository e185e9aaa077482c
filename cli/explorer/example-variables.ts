import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  typeFromAST,
} from "graphql";
import type { KnownValues } from "./known-values.js";

/** Variables for an operation, to begin with: what is known, and for the rest that must be there a value of its type. */
export function exampleVariables(
  { definitions }: DocumentNode,
  schema: GraphQLSchema,
  known: KnownValues,
): Record<string, unknown> {
  const [operation] = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const entries = (operation?.variableDefinitions ?? []).flatMap((node) => {
    const name = node.variable.name.value;
    const type = typeFromAST(schema, node.type);
    const value = known.get(`${operation?.name?.value}.${name}`) ?? known.get(name);
    if (value !== undefined) return [[name, value] as const];
    return isInputType(type) && isNonNullType(type) ? [[name, valueOf(type, known)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function valueOf(type: GraphQLInputType, known: KnownValues): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, known);
  if (isListType(type)) return [valueOf(type.ofType, known)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return simple[type.name] ?? "";
  const fields = Object.values(type.getFields()).filter(
    (field) => known.has(field.name) || isRequiredInputField(field),
  );
  return Object.fromEntries(fields.map((field) => [field.name, known.get(field.name) ?? valueOf(field.type, known)]));
}

const simple: Readonly<Record<string, unknown>> = {
  Boolean: false,
  Int: 1,
  Float: 1,
  Fen: 1_000_000_00,
  LocalDate: "2026-01-01",
  DateTime: "2026-01-01T09:00:00+08:00",
};
