import {
  getVariableValues,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLString,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from "graphql";

type Values = Readonly<Record<string, unknown>>;
/** Makes of the values that came the ones that the document's variables have, or says what is wrong with them. */
export type CoerceVariables = (given: Values) => ReturnType<typeof getVariableValues>;

/**
 * Compiles how a document's variables are coerced. Most of what the gateway sends, keys and texts, is what it shall be already; if all of it
 * is, it is only looked at, and else left to graphql-js. https://spec.graphql.org/October2021/#CoerceVariableValues()
 */
export function compileVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): CoerceVariables {
  const coerce: CoerceVariables = (given) => getVariableValues(schema, definitions, given, { maxErrors: 50 });
  const checks = definitions.map(({ variable, type }) => {
    const declared = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    return {
      name: variable.name.value,
      isAsItShallBe: declared && isInputType(declared) ? checkOf(declared) : undefined,
    };
  });
  return (given) => {
    const coerced = Object.create(null) as Record<string, unknown>;
    for (const { name, isAsItShallBe } of checks) {
      if (!isAsItShallBe || !Object.hasOwn(given, name) || !isAsItShallBe(given[name])) return coerce(given);
      coerced[name] = given[name];
    }
    return { coerced };
  };
}

/** What tells that a value would stay as it is; undefined where graphql-js has to look. */
function checkOf(type: GraphQLInputType): ((value: unknown) => boolean) | undefined {
  if (isNonNullType(type)) return checkOf(type.ofType);
  if (isListType(type)) {
    const isItem = checkOf(type.ofType);
    return isItem && ((value) => Array.isArray(value) && value.every(isItem));
  }
  if (type === GraphQLID || type === GraphQLString) return (value) => typeof value === "string";
  // An entity's key is whatever the subgraph takes for one: https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec#scalar-_any
  if (isScalarType(type) && type.name === "_Any") return (value) => value !== null && value !== undefined;
  return undefined;
}
