import { isPromise } from "../is-promise.js";

/**
 * Goes on with a value at once when it is there, later when it is promised:
 * what a subgraph in this process answers at once costs no turn of the loop.
 */
export function sooner<T, R>(value: T | Promise<T>, next: (value: T) => R | Promise<R>): R | Promise<R> {
  return isPromise(value) ? value.then(next) : next(value);
}
