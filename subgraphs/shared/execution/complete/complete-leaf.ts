import { inspect } from "@graphql-tools/utils";
import { GraphQLBoolean, GraphQLID, GraphQLInt, type GraphQLLeafType, GraphQLString } from "graphql";

/** Compiles how a value of a scalar or an enum is written. What is written throws when the type has no such value. */
export function completeLeaf(type: GraphQLLeafType): (value: unknown) => unknown {
  const written = (value: unknown): unknown => {
    const serialized: unknown = type.serialize(value);
    if (serialized !== null && serialized !== undefined) return serialized;
    const serializing = `\`${inspect(type)}.serialize(${inspect(value)})\``;
    throw new Error(`Expected ${serializing} to return non-nullable value, returned: ${inspect(serialized)}`);
  };
  // Almost every value is one that is written as it is.
  if (type === GraphQLString || type === GraphQLID)
    return (value) => (typeof value === "string" ? value : written(value));
  if (type === GraphQLBoolean) return (value) => (typeof value === "boolean" ? value : written(value));
  if (type === GraphQLInt)
    return (value) => (typeof value === "number" && (value | 0) === value ? value : written(value));
  return written;
}
