import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";
import { createHandler } from "graphql-sse/lib/use/http";

/** What a test wants of a subgraph: its schema, and what its fields do. */
export interface SubgraphOptions {
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: Record<string, Record<string, unknown>>;
}

/** A subgraph over real HTTP. */
export interface TestSubgraph {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: string;
  /** The requests it got: their headers and operations, in order. */
  readonly requests: { readonly headers: NodeJS.Dict<string | string[]>; readonly query: string }[];
  /** From now on it takes requests and answers none. */
  hang(): void;
  stop(): Promise<void>;
}

/** Starts a subgraph on a free port; a traced request gets three SQL statements reported. */
export async function startSubgraph({ name, typeDefs, resolvers }: SubgraphOptions): Promise<TestSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(link + typeDefs), resolvers: resolvers as never }]);
  const streams = createHandler({ schema, authenticate: () => null });
  const requests: TestSubgraph["requests"] = [];
  let hanging = false;
  const server = createServer((request, response) => {
    void (async () => {
      if (request.headers.accept === "text/event-stream") {
        requests.push({ headers: request.headers, query: "" });
        // It rejects when the client goes in the middle of an event, as tests have it do.
        await streams(request, response).catch(() => response.destroy());
        return;
      }
      const { query, variables } = JSON.parse(await text(request)) as { query: string; variables: object };
      requests.push({ headers: request.headers, query });
      if (hanging) return;
      const result = await graphql({ schema, source: query, variableValues: variables as never });
      const extensions = request.headers["x-oneroof-trace"] ? { extensions: { statements: 3 } } : {};
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ ...result, ...extensions }));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    typeDefs: link + typeDefs,
    requests,
    hang: () => (hanging = true),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@external", "@requires", "@shareable", "@tag"])\n`;
