import { isCompositeType, isLeafType, isListType, isNonNullType } from "graphql";
import type { GraphQLOutputType } from "graphql";
import type { Completer } from "./answer.js";
import { noteInvalid } from "./answer.js";
import type { ConditionalSelection } from "./collect-fields.js";
import { completeComposite } from "./complete-composite.js";
import type { CompleteScope } from "./complete-scope.js";
import { completeLeaf } from "./complete-leaf.js";

/**
 * Compiles the completion of a field's value. `coordinate` names the field in
 * complaints. https://spec.graphql.org/October2021/#CompleteValue()
 */
export function completeValue(
  type: GraphQLOutputType,
  selections: readonly ConditionalSelection[],
  coordinate: string,
  scope: CompleteScope,
): Completer {
  if (isNonNullType(type))
    return completeNonNull(completeValue(type.ofType, selections, coordinate, scope), coordinate);
  if (isListType(type)) return completeList(completeValue(type.ofType, selections, coordinate, scope), String(type));
  if (isLeafType(type)) return completeLeaf(type, scope.enumValues.get(type.name));
  if (isCompositeType(type)) return completeComposite(type, selections, scope, completeValue);
  throw new Error(`no output type: ${String(type)}`);
}

function completeNonNull(inner: Completer, coordinate: string): Completer {
  return (value, answer) => {
    const completed = inner(value, answer);
    if (completed !== null) return completed;
    const { faults, path } = answer;
    // Noted even so, since it explains the nulls of its parents.
    if (faults.explain(path, value === undefined)) faults.noteMissing(path);
    else {
      const message = `Cannot return null for non-nullable field ${coordinate}.`;
      faults.add(message, path, { code: "SUBGRAPH_INVALID_RESPONSE" });
    }
    return undefined;
  };
}

function completeList(item: Completer, expected: string): Completer {
  return (value, answer) => {
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value)) return noteInvalid(answer, expected);
    const items = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index++) {
      answer.path.push(index);
      items[index] = item(value[index], answer);
      answer.path.pop();
      if (items[index] === undefined) return null;
    }
    return items;
  };
}
