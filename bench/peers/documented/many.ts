import DataLoader from "dataloader";

/** A loader of the rows that share a key, in one `find` for all keys. */
export function many<T>(find: (keys: string[]) => Promise<T[]>, keyOf: (row: T) => string): DataLoader<string, T[]> {
  return new DataLoader(async (keys) => {
    const lists = new Map<string, T[]>(keys.map((key) => [key, []]));
    for (const row of await find([...keys])) lists.get(keyOf(row))?.push(row);
    return keys.map((key) => lists.get(key) ?? []);
  });
}

/** A loader of single rows, in one `find` for all keys. */
export function one<T>(
  find: (keys: string[]) => Promise<T[]>,
  keyOf: (row: T) => string,
): DataLoader<string, T | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await find([...keys])).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}
