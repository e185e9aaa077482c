/** Whether a value is promised; by its `then`, since promises of other realms are no instances of ours. */
export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === "function";
}
