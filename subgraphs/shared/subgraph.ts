import "reflect-metadata";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from "graphql";
import { buildSchemaSync, createResolversMap, getMetadataStorage } from "type-graphql";
import { type DataSource, EntityManager } from "typeorm";
import type { Round } from "./background/again-and-again.js";
import { type Caller, isCaller } from "./caller.js";
import type { Rights } from "./rights/right.js";
import { guardFields } from "./rights/guard-fields.js";
import { answerEntities } from "./resolving/answer-entities.js";
import { callMethods } from "./resolving/call-methods.js";
import { compiledExecutor, type Execute } from "./execution/compiled-executor.js";
import { type ErrorCode, errorCodes, explained, requestError } from "./errors.js";
import type { Scope } from "./scope/enter-scope.js";
import type { ScopedSource } from "./scope/scoped-source.js";

/**
 * The entity manager of one request. What it reads, it reads as a role that row-level security holds to the caller's scope; it
 * counts the statements that this took, so that stories can hold a budget. Its transactions, which write, are the owner's.
 */
export class RequestManager extends EntityManager {
  statements = 0;

  constructor(
    private readonly source: ScopedSource,
    private readonly scope: Scope,
  ) {
    super(source);
  }

  override query<T = unknown>(text: string, parameters?: unknown[]): Promise<T> {
    this.statements += 1;
    return this.source.readAs<T>(this.scope, text, parameters).catch((error: unknown) => {
      throw explained(error);
    });
  }
}

/** What every resolver of a subgraph finds in its context; born with the request, gone with it. */
export interface Context<Loaders> {
  readonly caller: Caller;
  readonly manager: RequestManager;
  readonly loaders: Loaders;
  readonly requestId: string;
}

/** How an entity is found by one of its keys: always by a loader, which reads many at once. */
type Reference<Loaders> = (key: never, context: Context<Loaders>) => unknown;

/** One department's part of the graph: what it shows, what can be asked, and how rows arrive. */
export interface Subgraph<Loaders> {
  readonly name: string;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- classes, as type-graphql takes them
  readonly types: readonly Function[];
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- classes, as type-graphql takes them
  readonly resolvers: readonly Function[];
  readonly references: Readonly<Record<string, Reference<Loaders>>>;
  /** Who may do what; an operation that stands in no right is nobody's. */
  readonly rights: Rights;
  readonly createLoaders: (manager: RequestManager, caller: Caller) => Loaders;
  /** What goes on as long as the subgraph runs, if anything does; `failed` hears of what goes wrong in it. */
  readonly background?: (
    source: DataSource,
    failed: (error: unknown) => void,
    files: BackgroundFiles,
  ) => Promise<Round> | Round | undefined;
}

/** The files into which work behind a subgraph writes. */
export interface BackgroundFiles {
  /** Whose tokens no longer count, for gateways; nobody is told when undefined. */
  readonly revoked: string | undefined;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: [
  "@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@override", "@tag"])\n\n`;

/**
 * Makes the schema that a subgraph answers with, and prints it for composition.
 * @returns the executable schema with `_service` and `_entities`, and its SDL
 */
export function schemaOf<Loaders>(subgraph: Subgraph<Loaders>): { schema: GraphQLSchema; sdl: string } {
  const plain = plainSchema(subgraph);
  const sdl = printed(plain);
  const typeDefs: DocumentNode = parse(sdl);
  callMethods(plain, subgraph.resolvers);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  guardFields(resolvers, subgraph.rights, plain);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  return { schema: answerEntities(schema, subgraph.references), sdl };
}

/** Prints a subgraph's schema for composition, without making it ready to answer. */
export function sdlOf(subgraph: Pick<Subgraph<never>, "resolvers" | "types">): string {
  return printed(plainSchema(subgraph));
}

function plainSchema({ resolvers, types }: Pick<Subgraph<never>, "resolvers" | "types">): GraphQLSchema {
  // A field that is a property is read by whoever executes; type-graphql would make several objects for each.
  for (const field of getMetadataStorage().fields) field.simple ??= field.name === field.schemaName;
  return buildSchemaSync({
    resolvers: resolvers as never,
    orphanedTypes: [...types],
    pubSub: nobody,
    validate: false,
    skipCheck: true,
  });
}

function printed(plain: GraphQLSchema): string {
  return link + describeRoots(printSchemaWithDirectives(plain));
}

/** Subscriptions here say themselves what they listen to; type-graphql wants somebody to publish nonetheless. */
const nobody = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("A subscription names its own source.");
  },
};

/** The root types, which cannot be given a description where their fields are declared. */
function describeRoots(sdl: string): string {
  return sdl
    .replace(/^type Query \{/m, '"""What can be asked (查询)."""\n$&')
    .replace(/^type Mutation \{/m, '"""What can be done (操作)."""\n$&')
    .replace(/^type Subscription \{/m, '"""What can be listened to (订阅)."""\n$&');
}

/** A subgraph on its database, ready to answer: what the gateway calls in one process, and what a server of its own serves. */
export interface RunningSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Executes a document that is valid, as graphql-js would. */
  readonly execute: Execute;
  createContext(request: { readonly id: string; readonly caller: unknown }): Context<unknown>;
  /** What a client may know of an error: its own code and message, or that something failed. */
  maskError(error: GraphQLError): MaskedError;
  /** What a traced request tells of itself: how many statements its reads took. */
  report(context: object): { statements: number };
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Puts a subgraph on its database. No caller, no context: a request without one is refused here once more. */
export function runSubgraph<Loaders>(subgraph: Subgraph<Loaders>, source: ScopedSource): RunningSubgraph {
  const { name, createLoaders } = subgraph;
  const { schema } = schemaOf(subgraph);
  return {
    name,
    schema,
    execute: compiledExecutor(schema),
    createContext({ id, caller }) {
      if (!isCaller(caller)) throw requestError("UNAUTHENTICATED", "No valid token came with the request.");
      const manager = new RequestManager(source, caller);
      return { caller, manager, loaders: createLoaders(manager, caller), requestId: id };
    },
    maskError,
    report: (context) => ({ statements: (context as Context<Loaders>).manager.statements }),
    ready: async () => source.query("select 1").then(Boolean, () => false),
    close: () => source.destroy(),
  };
}

/** What a client hears of an error. */
export interface MaskedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: ErrorCode };
}

/**
 * Errors that we made ourselves carry a code of the catalogue, and what graphql-js finds before anything runs (a variable
 * of the wrong type, say) speaks for itself; whatever else failed is nobody's business outside.
 */
function maskError({ message, path, extensions, originalError }: GraphQLError): MaskedError {
  const code = extensions["code"];
  const where = path && { path };
  if (typeof code === "string" && code in errorCodes)
    return { message, ...where, extensions: { code: code as ErrorCode } };
  const beforehand = !path && originalError instanceof GraphQLError;
  if (!originalError || beforehand) return { message, ...where, extensions: { code: "BAD_USER_INPUT" } };
  return { message: "Something failed on our side.", ...where, extensions: { code: "INTERNAL_SERVER_ERROR" } };
}
