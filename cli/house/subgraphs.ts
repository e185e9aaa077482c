import type { Database } from "../../subgraphs/shared/database.js";
import type { Subgraph } from "../../subgraphs/shared/subgraph.js";
import { organizationDatabase } from "../../subgraphs/organization/database.js";
import { organization } from "../../subgraphs/organization/subgraph.js";

/** A subgraph with what it keeps. */
export interface Department {
  readonly subgraph: Subgraph<never>;
  readonly database: Database;
}

/** Every subgraph of the house, in the order in which they are named. */
export const departments: readonly Department[] = [
  { subgraph: organization as unknown as Subgraph<never>, database: organizationDatabase },
];
