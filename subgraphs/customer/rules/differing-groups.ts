import { connected } from "./connected.js";

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
  return connected(differing, (cluster) => cluster.map((row) => customers[row] ?? ""));
}

function isWhole(cluster: Cluster, customers: readonly string[], sizes: ReadonlyMap<string, number>): boolean {
  const customer = customers[cluster[0] ?? 0] ?? "";
  return sizes.get(customer) === cluster.length && cluster.every((row) => customers[row] === customer);
}
