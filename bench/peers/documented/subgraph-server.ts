import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type DocumentNode, parse } from "graphql";
import { buildSchema, createResolversMap, type NonEmptyArray } from "type-graphql";

/** A subgraph as the documentation of type-graphql, TypeORM and Apollo Server has it. */
export interface DocumentedSubgraph {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- classes, as type-graphql takes them
  readonly resolvers: NonEmptyArray<Function>;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- classes, as type-graphql takes them
  readonly types: readonly Function[];
  readonly references: Readonly<Record<string, (key: never, context: never) => unknown>>;
  /** Loaders are born with the request. */
  readonly context: () => object;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: [
  "@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@override", "@tag"])\n\n`;

/** Serves it on a free port; says where in a line of JSON. */
export async function serveDocumented({ resolvers, types, references, context }: DocumentedSubgraph): Promise<void> {
  const plain = await buildSchema({ resolvers, orphanedTypes: [...types], validate: false, skipCheck: true });
  const typeDefs: DocumentNode = parse(link + printSchemaWithDirectives(plain));
  const map = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, reference] of Object.entries(references))
    map[type] = { ...map[type], __resolveReference: reference };
  const server = new ApolloServer({ schema: buildSubgraphSchema([{ typeDefs, resolvers: map as never }]) });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0 },
    context: () => Promise.resolve(context()),
  });
  console.log(JSON.stringify({ msg: "ready", url }));
}
