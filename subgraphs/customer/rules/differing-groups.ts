/** Rows of one person. */
type Cluster = readonly number[];

/**
 * Where who is who differs from what is kept. Clusters that share a customer depend on each other, since only one of them can keep its id.
 * @param clusters the rows of each person, every row once
 * @param customers by row, its customer so far
 * @returns clusters that must be settled together, in groups; those that are one whole customer already are left out
 */
export function differingGroups(clusters: readonly Cluster[], customers: readonly string[]): Cluster[][] {
  const sizes = new Map<string, number>();
  for (const customer of customers) sizes.set(customer, (sizes.get(customer) ?? 0) + 1);
  const differing = clusters.filter((cluster) => !isWhole(cluster, customers, sizes));
  const firstWith = new Map<string, number>();
  const parents = differing.map((_, index) => index);
  differing.forEach((cluster, index) => {
    for (const row of cluster) {
      const customer = customers[row] ?? "";
      const other = firstWith.get(customer);
      if (other === undefined) firstWith.set(customer, index);
      else parents[rootOf(parents, index)] = rootOf(parents, other);
    }
  });
  const groups = new Map<number, Cluster[]>();
  differing.forEach((cluster, index) => {
    const root = rootOf(parents, index);
    const group = groups.get(root);
    if (group) group.push(cluster);
    else groups.set(root, [cluster]);
  });
  return [...groups.values()];
}

function isWhole(cluster: Cluster, customers: readonly string[], sizes: ReadonlyMap<string, number>): boolean {
  const customer = customers[cluster[0] ?? 0] ?? "";
  return sizes.get(customer) === cluster.length && cluster.every((row) => customers[row] === customer);
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
