import { buildSchema, type GraphQLSchema } from "graphql";
import { printSchemas } from "../../schema/print.js";
import { departments } from "../house/subgraphs.js";

/** The house's schema as clients see it, from the code. */
export function ownSchema(): GraphQLSchema {
  return buildSchema(printSchemas(departments.map(({ subgraph }) => subgraph)).get("api.graphql") ?? "");
}
