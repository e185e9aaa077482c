/** Of each class, the properties that a getter is made from, where it says so. */
const declared = new WeakMap<object, Map<string | symbol, readonly string[]>>();

/**
 * Says which properties of its row a getter of an entity is made from, so that a list which shows it need not read the others.
 * @param properties the names of all that it reads; to read another one of a row that lacks it is an error
 */
export function MadeFrom(...properties: readonly string[]): PropertyDecorator {
  return (prototype, getter) => {
    const getters = declared.get(prototype) ?? new Map<string | symbol, readonly string[]>();
    declared.set(prototype, getters.set(getter, properties));
  };
}

/** What a getter is made from; undefined where it does not say so. */
export function madeFrom(prototype: object, getter: string): readonly string[] | undefined {
  return declared.get(prototype)?.get(getter);
}
