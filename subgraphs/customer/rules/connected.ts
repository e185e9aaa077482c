/**
 * Items that share a key, directly or through others, in groups (union-find with path halving).
 * @param items in the order in which groups, and those in them, shall stand
 * @param keysOf the keys of an item
 * @returns the groups, in the order of their first items
 */
export function connected<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): T[][] {
  const parents = items.map((_, index) => index);
  const firstWith = new Map<string, number>();
  items.forEach((item, index) => {
    for (const key of keysOf(item)) {
      const other = firstWith.get(key);
      if (other === undefined) firstWith.set(key, index);
      else unite(parents, index, other);
    }
  });
  const groups = new Map<number, T[]>();
  items.forEach((item, index) => {
    const root = rootOf(parents, index);
    const group = groups.get(root);
    if (group) group.push(item);
    else groups.set(root, [item]);
  });
  return [...groups.values()];
}

function unite(parents: number[], left: number, right: number): void {
  const [a, b] = [rootOf(parents, left), rootOf(parents, right)];
  parents[Math.max(a, b)] = Math.min(a, b);
}

/** Halves the way to the root while going it, so that long chains stay cheap. */
function rootOf(parents: number[], index: number): number {
  let at = index;
  for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
    parents[at] = parents[parent] ?? parent;
    at = parents[at] ?? at;
  }
  return at;
}
