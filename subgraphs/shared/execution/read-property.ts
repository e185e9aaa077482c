import { isPromise } from "@graphql-tools/utils";
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLResolveInfo,
  isNonNullType,
} from "graphql";
import type { AnswerField } from "./answer-fields.js";
import type { Complete } from "./call.js";
import { completeLeaf } from "./complete/complete-leaf.js";
import type { Field } from "./field.js";
import { resolveField } from "./resolve-field.js";

/** How a property is read that is more than a value. */
type Read = (args: Record<string, unknown>, context: unknown, info: GraphQLResolveInfo) => unknown;

/**
 * Compiles how a leaf is answered that is a property of its object, as almost all are: for a mere value nothing is made but what is
 * written. The property is read once, whatever it is.
 */
export function readProperty(field: Field, type: GraphQLLeafType, complete: Complete): AnswerField {
  const { name, type: declared } = field.definition;
  const [write, nullable] = [completeLeaf(type), !isNonNullType(declared)];
  const asRead: GraphQLFieldResolver<unknown, unknown> = (read, args: Record<string, unknown>, context, info) =>
    (read as Read)(args, context, info);
  const otherwise = resolveField(field, asRead, complete);
  return (source, within, run) => {
    if (typeof source !== "object" || source === null) return otherwise(byDefault(source), within, run);
    let read: Read;
    try {
      const value = (source as Record<string, unknown>)[name];
      if (value === null && nullable) return null;
      if (isMere(value)) return write(value);
      read = typeof value === "function" ? byDefault(source) : giving(value);
    } catch (failure) {
      read = throwing(failure);
    }
    return otherwise(read, within, run);
  };
}

/** Whether a property is its own value: nothing to be called, to be waited for, or to be thrown. */
function isMere(value: unknown): boolean {
  if (typeof value !== "object") return value !== undefined && typeof value !== "function";
  return value !== null && !(value instanceof Error) && !isPromise(value);
}

function byDefault(source: unknown): Read {
  return (args, context, info) => defaultFieldResolver(source, args, context, info);
}

function giving(value: unknown): Read {
  return () => value;
}

function throwing(failure: unknown): Read {
  return () => {
    throw failure;
  };
}
