import { printSchemas } from "../../schema/print.js";

/**
 * The house's schema files, printed from the code.
 * @returns file name to content, as `printSchemas` has them
 * @throws an Error when the subgraphs do not compose
 */
export async function printOwn(): Promise<ReadonlyMap<string, string>> {
  const { departments } = await import("../house/subgraphs.js"); // a second of loading, for whoever prints alone
  return printSchemas(departments.map(({ subgraph }) => subgraph));
}
