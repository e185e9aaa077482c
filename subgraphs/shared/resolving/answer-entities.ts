import { isPromise } from "@graphql-tools/utils";
import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from "graphql";
import { errorCodes, requestError } from "../errors.js";
import { mostEntities } from "../settings.js";

/** Finds an entity by the key that a representation holds. */
type Find = (key: never, context: never) => unknown;

interface Representation {
  readonly __typename: string;
}

/**
 * Has a subgraph's schema find entities by the given functions; where a type has none, the representation is the entity. Other than
 * @apollo/subgraph, which waits for each, this waits only for what is promised, and one that fails costs itself alone. More entities
 * at once are refused: whoever sends them is not our gateway, and a batch without end would hold a connection as long as it likes.
 * Security: attack 22. https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec#resolving-entities
 * @param finders by the names of types
 */
export function answerEntities(schema: GraphQLSchema, finders: Readonly<Record<string, Find>>): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()["_entities"];
  if (!field) return schema;
  field.resolve = (_, args: { representations: readonly Representation[] }, context, info) => {
    if (args.representations.length > mostEntities)
      throw requestError("TOO_MANY_ENTITIES", errorCodes.TOO_MANY_ENTITIES);
    return args.representations.map((representation) => find(representation, finders, context, info));
  };
  return schema;
}

/** An entity, or a promise of it, or the error that it costs. */
function find(
  representation: Representation,
  finders: Readonly<Record<string, Find>>,
  context: unknown,
  { schema }: GraphQLResolveInfo,
): unknown {
  const name = representation.__typename;
  if (!isObjectType(schema.getType(name))) return new Error(`No entity of a type "${name}" can be found here.`);
  const finder = finders[name];
  if (!finder) return representation;
  try {
    const found = finder(representation as never, context as never);
    return isPromise(found) ? found.then((entity) => named(entity, name)) : named(found, name);
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure));
  }
}

/** An entity says its type, by which its fields are found. */
function named(entity: unknown, name: string): unknown {
  if (typeof entity === "object" && entity !== null && (entity as Partial<Representation>).__typename !== name)
    Object.defineProperty(entity, "__typename", { value: name, configurable: true });
  return entity;
}
