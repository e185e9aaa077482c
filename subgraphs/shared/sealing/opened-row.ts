import type { ObjectLiteral } from "typeorm";
import type { SealedValues } from "./sealed-values.js";

/**
 * Fills an object with a row, but for the columns whose names begin with two underscores: they are the statement's own. A sealed value
 * is opened when it is first asked for: most lists show a few of them.
 * @param id the row's id, for which they were sealed
 */
export function openedRow<T extends ObjectLiteral>(
  made: T,
  row: ObjectLiteral,
  sealed: readonly SealedValues[],
  id: string,
): T {
  for (const name in row) if (!name.startsWith("__")) (made as ObjectLiteral)[name] = row[name] as unknown;
  for (const values of sealed) {
    const text = row[values.property] as string | null;
    if (text !== null) openLater(made, values, id, text);
  }
  return made;
}

function openLater(made: object, { property, open }: SealedValues, id: string, text: string): void {
  const become = (value: unknown) =>
    Object.defineProperty(made, property, { value, writable: true, enumerable: true, configurable: true });
  Object.defineProperty(made, property, {
    get() {
      const value = open(id, text);
      become(value);
      return value;
    },
    set: become,
    enumerable: true,
    configurable: true,
  });
}
