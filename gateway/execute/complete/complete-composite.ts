import { isInterfaceType, isObjectType } from "graphql";
import type { GraphQLCompositeType, GraphQLInterfaceType, GraphQLObjectType, GraphQLOutputType } from "graphql";
import { bareObject, isObject } from "../bare-object.js";
import type { BareObject } from "../bare-object.js";
import type { Answer, Completer } from "./answer.js";
import { noteInvalid } from "./answer.js";
import { collectFields } from "./collect-fields.js";
import { dependsOnType } from "./depends-on-type.js";
import type { CollectedField, ConditionalSelection } from "./collect-fields.js";
import type { CompleteScope } from "./complete-scope.js";
import type { Condition } from "../operation/condition.js";
import { placeBelow } from "../data/place-below.js";

/** Compiles the completion of a field's value: completeValue, which calls this file and is handed to it. */
export type CompileValue = (
  type: GraphQLOutputType,
  selections: readonly ConditionalSelection[],
  coordinate: string,
  scope: CompleteScope,
) => Completer;

/** One field of the answer. */
interface FieldCompleter {
  readonly key: string;
  readonly from: string;
  readonly when: Exclude<Condition, boolean> | undefined;
  readonly complete: Completer;
}

type Fields = readonly FieldCompleter[];

/**
 * Compiles the completion of an object, type by type as objects of a type
 * first come. An object that does not say its type is taken for what the
 * schema says; one of a type that clients may not see is null.
 */
export function completeComposite(
  type: GraphQLCompositeType,
  selections: readonly ConditionalSelection[],
  scope: CompleteScope,
  compileValue: CompileValue,
): Completer {
  const byType = new Map<unknown, Fields | undefined>();
  const fieldsOf = (typename: unknown): Fields | undefined => {
    if (byType.has(typename)) return byType.get(typename);
    const found = typeof typename === "string" ? scope.schema.getType(typename) : undefined;
    const known = isObjectType(found) || isInterfaceType(found);
    const fields = known ? compileFields(found, selections, scope, compileValue) : undefined;
    byType.set(typename, fields);
    return fields;
  };
  const fallback = isInterfaceType(type) ? type.name : undefined;
  // An object of which only the interface is known will do as long as its type makes no difference.
  const typeMatters = !isObjectType(type) && dependsOnType(type.name, selections, scope);
  const isUnsettled = (value: BareObject, typename: unknown, { variables }: Answer) =>
    typeMatters !== false &&
    value["__typename"] !== undefined &&
    !scope.types.isConcrete(typename) &&
    (typeMatters === true || typeMatters(variables));
  return (value, answer) => {
    if (value === undefined || value === null) return null;
    if (!isObject(value)) return noteInvalid(answer, type.name);
    const typename = isObjectType(type) ? type.name : (value["__typename"] ?? fallback);
    const fields = fieldsOf(typename);
    if (fields && !isUnsettled(value, typename, answer)) return completeFields(value, fields, answer);
    if (scope.types.isConcrete(typename) || answer.faults.explain(answer.path, true)) return null;
    return noteInvalid(answer, type.name);
  };
}

function completeFields(value: BareObject, fields: Fields, answer: Answer): unknown {
  const completed = bareObject();
  for (const { key, from, when, complete } of fields) {
    if (when && !when(answer.variables)) continue;
    answer.path.push(key);
    const field = complete(value[from], answer);
    answer.path.pop();
    if (field === undefined) return null;
    completed[key] = field;
  }
  return completed;
}

function compileFields(
  type: GraphQLObjectType | GraphQLInterfaceType,
  selections: readonly ConditionalSelection[],
  scope: CompleteScope,
  compileValue: CompileValue,
): Fields {
  return collectFields(type.name, selections, scope).map((field) => ({
    key: field.key,
    from: scope.dataKey(field.node),
    when: typeof field.when === "function" ? field.when : undefined,
    complete: compileField(type, field, scope, compileValue),
  }));
}

function compileField(
  type: GraphQLObjectType | GraphQLInterfaceType,
  { node, selections }: CollectedField,
  scope: CompleteScope,
  compileValue: CompileValue,
): Completer {
  const name = node.name.value;
  if (name === "__typename") return () => type.name;
  if (name === "__schema" || name === "__type") return (value) => value ?? null;
  const field = type.getFields()[name];
  if (!field) throw new Error(`no field ${type.name}.${name}`);
  const place = placeBelow(scope.place, scope.dataKey(node));
  const complete = compileValue(field.type, selections, `${type.name}.${name}`, { ...scope, place });
  // A null may still need an error that says why it is there.
  return scope.whole.has(place) ? (value, answer) => value ?? complete(value, answer) : complete;
}
