import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, isEnumType } from "graphql";
import type { GraphQLEnumType, GraphQLLeafType } from "graphql";
import type { Completer } from "./answer.js";
import { noteInvalid } from "./answer.js";

/** What JSON already writes as the type wants it. */
const exact = new Map<GraphQLLeafType, (value: unknown) => boolean>([
  [GraphQLString, (value) => typeof value === "string"],
  [GraphQLID, (value) => typeof value === "string"],
  [GraphQLBoolean, (value) => typeof value === "boolean"],
  [GraphQLInt, (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31],
  [GraphQLFloat, (value) => Number.isFinite(value)],
]);

/**
 * Completes a leaf. Built-in scalars are coerced as the specification says;
 * custom scalars pass as they are. An enum value that clients may not see is
 * null; `known` holds the values of the enum in all subgraphs.
 */
export function completeLeaf(type: GraphQLLeafType, known: ReadonlySet<unknown> | undefined): Completer {
  if (isEnumType(type)) return completeEnum(type, known);
  const isExact = [...exact].find(([scalar]) => scalar.name === type.name)?.[1];
  if (!isExact) return (value) => value ?? null;
  return (value, answer) => {
    if (value === undefined || value === null) return null;
    if (isExact(value)) return value;
    try {
      return type.serialize(value);
    } catch {
      return noteInvalid(answer, type.name);
    }
  };
}

function completeEnum(type: GraphQLEnumType, known: ReadonlySet<unknown> | undefined): Completer {
  const visible = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value, answer) => {
    if (visible.has(value)) return value;
    return value === undefined || value === null || known?.has(value) ? null : noteInvalid(answer, type.name);
  };
}
