import { isIterableObject, isPromise } from "@graphql-tools/utils";
import { GraphQLError, type GraphQLOutputType } from "graphql";
import { afterAll } from "../after-all.js";
import type { Call, Complete } from "../call.js";
import type { Path } from "../run.js";

/** Compiles how a list is completed: item by item, at once unless an item is promised. */
export function completeList(itemType: GraphQLOutputType, complete: Complete, coordinate: string): Complete {
  const completeLater = (item: Promise<unknown>, path: Path, call: Call) =>
    item.then((value) => complete(value, path, call));
  const completeItem = (item: unknown, path: Path, call: Call): unknown => {
    try {
      const completed = isPromise(item) ? completeLater(item, path, call) : complete(item, path, call);
      return isPromise(completed) ? call.guard(completed, itemType, path) : completed;
    } catch (failure) {
      return call.fail(failure, itemType, path);
    }
  };
  return (value, path, call) => {
    if (!Array.isArray(value) && !isIterableObject(value))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${coordinate}".`);
    const completed: unknown[] = [];
    let waits = false;
    try {
      const items: readonly unknown[] = Array.isArray(value) ? value : [...value];
      for (let key = 0; key < items.length; key++) {
        const item = completeItem(items[key], { prev: path, key, typename: undefined }, call);
        completed.push(item);
        waits ||= typeof item === "object" && isPromise(item);
      }
    } catch (failure) {
      if (waits) return afterAll(completed, failure);
      throw failure;
    }
    return waits ? Promise.all(completed) : completed;
  };
}
