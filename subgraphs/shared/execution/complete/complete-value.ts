import { isPromise } from "@graphql-tools/utils";
import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import type { Call, Complete } from "../call.js";
import { completeLeaf } from "./complete-leaf.js";
import { completeList } from "./complete-list.js";
import type { Path } from "../run.js";
import { runtimeType } from "./runtime-type.js";

/** Compiles how objects of a type are completed. */
export type CompleteObjects = (type: GraphQLObjectType) => Complete;

/**
 * Compiles how a value is completed. https://spec.graphql.org/October2021/#CompleteValue()
 * @param coordinate the field that it is a value of, for what is said of its faults
 */
export function completeValue(type: GraphQLOutputType, coordinate: string, objects: CompleteObjects): Complete {
  if (isNonNullType(type)) return completeNonNull(completeValue(type.ofType, coordinate, objects), coordinate);
  const complete = completeThere(type, coordinate, objects);
  return (value, path, call) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(value, path, call);
  };
}

function completeNonNull(complete: Complete, coordinate: string): Complete {
  return (value, path, call) => {
    const completed = complete(value, path, call);
    if (completed === null) throw new Error(`Cannot return null for non-nullable field ${coordinate}.`);
    return completed;
  };
}

/** Of what is there, and no error. */
function completeThere(type: GraphQLOutputType, coordinate: string, objects: CompleteObjects): Complete {
  if (isListType(type)) return completeList(type.ofType, completeValue(type.ofType, coordinate, objects), coordinate);
  if (isLeafType(type)) return completeLeaf(type);
  if (isObjectType(type)) return objects(type);
  return completeAbstract(type, objects);
}

/** Compiles a kind of an abstract type when the first object of it comes. */
function completeAbstract(type: GraphQLAbstractType, objects: CompleteObjects): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const kinds = new Map<unknown, Complete>();
  const completeAs = (name: unknown, value: unknown, path: Path, call: Call): unknown => {
    const complete = kinds.get(name) ?? objects(runtimeType(name, value, type, call));
    kinds.set(name, complete);
    return complete(value, path, call);
  };
  return (value, path, call) => {
    const name: unknown = resolveType(value, call.run.args.contextValue, call, type);
    if (isPromise(name)) return name.then((settled) => completeAs(settled, value, path, call));
    return completeAs(name, value, path, call);
  };
}
