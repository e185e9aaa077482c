import { getVariableValues } from "graphql";
import type { GraphQLError, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { bareObject } from "./bare-object.js";
import type { BareObject } from "./bare-object.js";
import type { OperationInput } from "./prepared.js";

/**
 * Coerces a client's variables, defaults included. Returns the errors, with
 * the code BAD_USER_INPUT, when they do not fit.
 * https://spec.graphql.org/October2021/#CoerceVariableValues()
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: OperationInput["variables"],
): { variables: BareObject; errors?: undefined } | { variables?: undefined; errors: readonly GraphQLError[] } {
  const variables = bareObject();
  if (variableDefinitions.length === 0) return { variables };
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given ?? {}, { maxErrors: 10 });
  if (errors) {
    for (const error of errors) error.extensions["code"] = "BAD_USER_INPUT";
    return { errors };
  }
  for (const name of Object.keys(coerced)) variables[name] = coerced[name];
  return { variables };
}
