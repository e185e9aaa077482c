import { execute, getNamedType, isAbstractType, isEnumType, parse } from "graphql";
import type { ExecutionResult, GraphQLEnumType, GraphQLSchema } from "graphql";
import type { Thing, Universe } from "./universe.js";

/** Answers from the universe by graphql-js alone, over what clients see: what the specification says the answer is. */
export function universeTruth(universe: Universe, api: GraphQLSchema) {
  for (const type of Object.values(api.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (thing: Thing) => thing.type;
  }
  return (query: string, variableValues: Record<string, unknown>): ExecutionResult => {
    const result = execute({
      schema: api,
      document: parse(query),
      variableValues,
      rootValue: undefined,
      fieldResolver(
        source: Thing | undefined,
        args: Record<string, unknown>,
        _,
        { fieldName, parentType, returnType },
      ) {
        const thing = source ?? { type: parentType.name, index: 0 };
        const requirement = universe.joins.requirement(thing.type, fieldName);
        const value = universe.value(thing, fieldName, args, requirement && universe.project(thing, requirement));
        const named = getNamedType(returnType);
        return isEnumType(named) ? visible(value, named) : value;
      },
    });
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };
}

/** An enum's value, or a list of them, with null for those that clients may not see. */
function visible(value: unknown, type: GraphQLEnumType): unknown {
  if (Array.isArray(value)) return value.map((item) => visible(item, type));
  return type.getValue(String(value)) ? value : null;
}
