/** An object with nothing on it but what was put there. */
export interface BareObject {
  [key: string]: unknown;
}

/**
 * Its instances inherit from an empty frozen object that inherits from
 * nothing, so no key reaches Object.prototype, whatever a client or a subgraph
 * calls it. Unlike Object.create(null) they keep V8's fast layout.
 */
function Bare() {}
Bare.prototype = Object.freeze(Object.create(null) as object);

/** A new empty object for data of a request. */
export function bareObject(): BareObject {
  // TypeScript has no way to say that a function is a constructor.
  return new (Bare as unknown as new () => BareObject)();
}

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is BareObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
