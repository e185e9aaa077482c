import type { DataSource } from "typeorm";
import { departments } from "../../cli/house/subgraphs.js";
import { connect } from "../../subgraphs/shared/database.js";
import { type RunningSubgraph, runSubgraph } from "../../subgraphs/shared/subgraph.js";
import { fieldKeys } from "./field-keys.js";
import { houseDatabases } from "./house-databases.js";

/**
 * The subgraphs of the house by name, on databases of their own with the demonstration data, without a gateway; `close` ends them.
 * @param prepare changes a subgraph's database before anybody asks
 */
export async function houseSubgraphs(
  prepare: (source: DataSource, subgraph: string) => Promise<void> = async () => {},
) {
  const databases = await houseDatabases();
  const running = new Map<string, RunningSubgraph>();
  for (const { subgraph, database } of departments) {
    const source = await connect(database, databases.get(subgraph.name)!.url, undefined, fieldKeys);
    await prepare(source, subgraph.name);
    running.set(subgraph.name, runSubgraph(subgraph, source));
  }
  const close = async () => {
    await Promise.all([...running.values()].map((subgraph) => subgraph.close()));
    await Promise.all([...databases.values()].map((database) => database.drop()));
  };
  return { running, close };
}
