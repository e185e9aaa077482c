import { ApolloGateway, type GraphQLDataSource, LocalGraphQLDataSource } from "@apollo/gateway";
import { parse } from "graphql";
import type { ExecutionResult, GraphQLSchema } from "graphql";

/** Answers a query as @apollo/gateway does. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<ExecutionResult>;

/**
 * Serves a supergraph with @apollo/gateway over schemas in this process: the other opinion of the differential tests.
 * @param contextOf makes the context of a call of a subgraph; an empty one unless told
 */
export async function apolloGateway(
  supergraphSdl: string,
  schemas: ReadonlyMap<string, GraphQLSchema>,
  contextOf: (name: string) => object = () => ({}),
) {
  const buildService = ({ name }: { name: string }): GraphQLDataSource => {
    const source = new LocalGraphQLDataSource(schemas.get(name)!);
    return { process: (options) => source.process({ ...options, context: contextOf(name) }) };
  };
  const gateway = new ApolloGateway({ supergraphSdl, buildService });
  const { executor } = await gateway.load();
  const ask: Ask = async (query, variables) => {
    const request = { query, variables };
    const document = parse(query);
    // The executor takes Apollo Server's whole request context and reads these of it.
    const context = {
      request,
      document,
      queryHash: query,
      source: query,
      operationName: null,
      context: {},
      metrics: {},
    };
    const result = await executor(context as unknown as Parameters<typeof executor>[0]);
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };
  return { ask, close: () => gateway.stop() };
}
