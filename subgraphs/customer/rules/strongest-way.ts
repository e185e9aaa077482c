/** A step from one to another, with how strong it is. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

/**
 * The way between two of a group whose weakest step is as strong as can be: how a chain of links holds them together. Prim's algorithm, which
 * gives that way because a maximum spanning tree has the strongest weakest step between any two.
 * @param weightOf how strong a step between two is, in either direction
 * @returns the steps, in order; none when either is not in the group
 */
export function strongestWay(
  group: readonly string[],
  { from, to }: Step,
  weightOf: (one: string, other: string) => number,
): Step[] {
  if (!group.includes(from) || !group.includes(to)) return [];
  const cameFrom = new Map<string, string>();
  const best = new Map(group.filter((id) => id !== from).map((id) => [id, { by: from, weight: weightOf(from, id) }]));
  while (best.size > 0 && !cameFrom.has(to)) {
    const [next] = [...best].reduce((one, other) => (other[1].weight > one[1].weight ? other : one));
    cameFrom.set(next, best.get(next)?.by ?? from);
    best.delete(next);
    for (const [id, known] of best) {
      const weight = weightOf(next, id);
      if (weight > known.weight) best.set(id, { by: next, weight });
    }
  }
  return wayBack(cameFrom, to);
}

function wayBack(cameFrom: ReadonlyMap<string, string>, to: string): Step[] {
  const by = cameFrom.get(to);
  return by === undefined ? [] : [...wayBack(cameFrom, by), { from: by, to }];
}
