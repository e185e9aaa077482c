type Made<T extends Record<string, () => unknown>> = { readonly [Name in keyof T]: ReturnType<T[Name]> };

/**
 * Makes each of many things when it is first asked for, once. A subgraph has some fifty loaders, and a request needs few of them.
 * @param makers by name, what makes each
 */
export function whenAsked<T extends Record<string, () => unknown>>(makers: T): Made<T> {
  const made: Record<string, unknown> = {};
  return new Proxy(made, { get: (_, name: string) => (made[name] ??= makers[name]?.()) }) as Made<T>;
}
