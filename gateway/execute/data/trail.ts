/** The way from the root of the data to a place in it, read from its end; undefined is the root. */
export type Trail = { readonly before: Trail; readonly key: string | number } | undefined;

export type Path = readonly (string | number)[];

/** The way as GraphQL writes it, from the root on. */
export function pathOf(trail: Trail): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step = trail; step; step = step.before) path.push(step.key);
  return path.reverse();
}
