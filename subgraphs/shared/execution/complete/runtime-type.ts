import { inspect } from "@graphql-tools/utils";
import { type GraphQLAbstractType, GraphQLError, type GraphQLObjectType, isObjectType } from "graphql";
import type { Call } from "../call.js";

/** The type that an object of an abstract type really has, by its name. Throws a GraphQLError in graphql-js' words when it cannot have it. */
export function runtimeType(
  name: unknown,
  value: unknown,
  abstract: GraphQLAbstractType,
  call: Call,
): GraphQLObjectType {
  const { fieldNodes: nodes, schema, parentType, fieldName } = call;
  const type = typeof name === "string" ? schema.getType(name) : undefined;
  if (isObjectType(type) && schema.isSubType(abstract, type)) return type;
  const [of, field] = [`Abstract type "${abstract.name}"`, `field "${parentType.name}.${fieldName}"`];
  const must = `${of} must resolve to an Object type at runtime for ${field}`;
  if (name === null || name === undefined)
    throw new GraphQLError(
      `${must}. Either the "${abstract.name}" type should provide a "resolveType" function ` +
        'or each possible type should provide an "isTypeOf" function.',
      { nodes },
    );
  if (typeof name !== "string")
    throw new GraphQLError(`${must} with value ${inspect(value)}, received "${inspect(name)}".`);
  if (!type)
    throw new GraphQLError(`${of} was resolved to a type "${name}" that does not exist inside the schema.`, { nodes });
  if (!isObjectType(type)) throw new GraphQLError(`${of} was resolved to a non-object type "${name}".`, { nodes });
  throw new GraphQLError(`Runtime Object type "${name}" is not a possible type for "${abstract.name}".`, { nodes });
}
