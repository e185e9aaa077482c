import { isPromise } from "@graphql-tools/utils";
import type { GraphQLFieldResolver } from "graphql";
import type { AnswerField } from "./answer-fields.js";
import { Call, type Complete } from "./call.js";
import type { Field } from "./field.js";

/**
 * Compiles how a field is answered: resolved, waited for if it must be, and completed. A function that waits is made apart, so that a
 * call that waits for nothing makes none.
 */
export function resolveField(
  field: Field,
  resolve: GraphQLFieldResolver<unknown, unknown>,
  complete: Complete,
): AnswerField {
  const { key, parent } = field;
  const { type } = field.definition;
  const settle = (value: unknown, call: Call): unknown => {
    try {
      const completed = complete(value, call.path, call);
      return isPromise(completed) ? call.guard(completed, type, call.path) : completed;
    } catch (failure) {
      return call.fail(failure, type, call.path);
    }
  };
  const settleLater = (promised: Promise<unknown>, call: Call) =>
    promised.then(
      (value) => settle(value, call),
      (failure: unknown) => call.fail(failure, type, call.path),
    );
  return (source, within, run) => {
    const call = new Call(field, run, { prev: within, key, typename: parent.name });
    try {
      const value: unknown = resolve(source, run.argumentsOf(field), run.args.contextValue, call);
      return isPromise(value) ? settleLater(value, call) : settle(value, call);
    } catch (failure) {
      return call.fail(failure, type, call.path);
    }
  };
}
