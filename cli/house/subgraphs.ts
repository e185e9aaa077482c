import type { Database } from "../../subgraphs/shared/database.js";
import type { Subgraph } from "../../subgraphs/shared/subgraph.js";
import { customerDatabase } from "../../subgraphs/customer/database.js";
import { customer } from "../../subgraphs/customer/subgraph.js";
import { marketingDatabase } from "../../subgraphs/marketing/database.js";
import { marketing } from "../../subgraphs/marketing/subgraph.js";
import { organizationDatabase } from "../../subgraphs/organization/database.js";
import { organization } from "../../subgraphs/organization/subgraph.js";
import { propertyDatabase } from "../../subgraphs/property/database.js";
import { property } from "../../subgraphs/property/subgraph.js";
import { serviceDatabase } from "../../subgraphs/service/database.js";
import { service } from "../../subgraphs/service/subgraph.js";

/** A subgraph with what it keeps. */
export interface Department {
  readonly subgraph: Subgraph<never>;
  readonly database: Database;
}

/** Every subgraph of the house. */
export const departments: readonly Department[] = [
  department(organization, organizationDatabase),
  department(customer, customerDatabase),
  department(marketing, marketingDatabase),
  department(service, serviceDatabase),
  department(property, propertyDatabase),
];

/** Each subgraph has loaders of a type of its own; nobody here calls them. */
function department<Loaders>(subgraph: Subgraph<Loaders>, database: Database): Department {
  return { subgraph: subgraph as unknown as Subgraph<never>, database };
}
