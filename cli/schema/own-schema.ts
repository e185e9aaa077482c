import { buildSchema, type GraphQLSchema } from "graphql";
import { printOwn } from "./print-own.js";

/** The house's schema as clients see it, from the code. */
export async function ownSchema(): Promise<GraphQLSchema> {
  return buildSchema((await printOwn()).get("api.graphql") ?? "");
}
