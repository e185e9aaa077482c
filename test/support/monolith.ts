import {
  buildSchema,
  getNamedType,
  graphql,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  printSchema,
} from "graphql";
import type { ExecutionResult, GraphQLFieldResolver, GraphQLNamedType, GraphQLSchema } from "graphql";
import type { SmallSubgraphs } from "./small-graph.js";

type Resolvers = Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> | undefined>>;

/** What a graph of subgraphs needs to be served as one schema. */
export interface MonolithOptions {
  /** The type of an object that was made without one. */
  readonly typeOf?: (value: { id: string }) => string | undefined;
  /** Resolvers in place of those that need what the gateway brings them. */
  readonly resolvers?: object;
}

/**
 * Serves subgraphs as one schema without federation, by graphql-js alone: what
 * the specification says the answer is.
 */
export function monolith(api: GraphQLSchema, subgraphs: SmallSubgraphs, options: MonolithOptions = {}) {
  const schema = buildSchema(printSchema(api));
  const sets = [
    options.resolvers ?? {},
    ...Object.values(subgraphs).map(({ resolvers = {} }) => resolvers),
  ] as Resolvers[];
  const resolverOf = (types: readonly GraphQLNamedType[], field: string) =>
    sets.flatMap((set) => types.map(({ name }) => set[name]?.[field])).find((resolver) => resolver !== undefined);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isAbstractType(type)) {
      type.resolveType = (value: { __typename?: string; id: string }) => value.__typename ?? options.typeOf?.(value);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = resolverOf([type, ...type.getInterfaces()], field.name);
      if (resolve) field.resolve = resolve;
      const named = getNamedType(field.type);
      if (isEnumType(named))
        field.resolve = visibleOnly(field.resolve, field.name, new Set(named.getValues().map((value) => value.name)));
    }
  }
  return async (query: string, variables: Record<string, unknown>): Promise<ExecutionResult> => {
    const result = await graphql({ schema, source: query, variableValues: variables });
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };
}

function visibleOnly(
  resolve: GraphQLFieldResolver<unknown, unknown> | undefined,
  field: string,
  visible: ReadonlySet<unknown>,
): GraphQLFieldResolver<unknown, unknown> {
  return (...call) => {
    const value = resolve ? resolve(...call) : (call[0] as Record<string, unknown>)[field];
    return visible.has(value) ? value : null;
  };
}
