import type { GraphQLSchema } from "graphql";
import { errorCodes, requestError } from "../errors.js";
import { mostEntities } from "../settings.js";

/**
 * Has a subgraph's schema refuse to look up more entities at once. Whoever sends more is not our gateway, and a batch without
 * end would hold a connection as long as it likes. Security: attack 22.
 */
export function boundEntities(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()["_entities"];
  const resolve = field?.resolve;
  if (!field || !resolve) return schema;
  field.resolve = (root, args: { representations: readonly unknown[] }, context, info) => {
    if (args.representations.length > mostEntities)
      throw requestError("TOO_MANY_ENTITIES", errorCodes.TOO_MANY_ENTITIES);
    return resolve(root, args, context, info);
  };
  return schema;
}
