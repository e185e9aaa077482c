import { isEnumType, isListType, isNonNullType } from "graphql";
import type { GraphQLOutputType } from "graphql";

/** Whether a type allows no value that another one forbids: both are the same, but for nulls and values of an enum that it lacks. */
export function allowsNoMore(type: GraphQLOutputType, than: GraphQLOutputType): boolean {
  if (isNonNullType(than)) return isNonNullType(type) && allowsNoMore(type.ofType, than.ofType);
  if (isNonNullType(type)) return allowsNoMore(type.ofType, than);
  if (isListType(than) || isListType(type)) {
    return isListType(than) && isListType(type) && allowsNoMore(type.ofType, than.ofType);
  }
  if (type.name !== than.name) return false;
  if (!isEnumType(than)) return true;
  return isEnumType(type) && type.getValues().every(({ name }) => than.getValue(name) !== undefined);
}
