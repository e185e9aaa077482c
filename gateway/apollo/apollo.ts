import {
  ApolloServer,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
} from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { DocumentNode } from "graphql";
import type { Logger } from "pino";
import { LeastRecentlyUsed } from "../execute/operation/least-recently-used.js";
import type { Exchange } from "../http/exchange.js";
import type { GraphStore } from "../supergraph/graph-store.js";
import { executeOperation } from "./executor.js";
import type { FormatError } from "./format-error.js";
import type { KnownDocuments } from "./known-documents.js";
import { withoutHints } from "./without-hints.js";

/** What Apollo Server is made with. */
export interface ApolloOptions {
  readonly store: GraphStore;
  /** Hears of every document that is parsed and valid. */
  readonly known: KnownDocuments;
  readonly formatError: FormatError;
  readonly logger: Logger;
}

/** The context of a request at the gateway. Apollo copies it, so what changes lies in the exchange. */
export interface ApolloContext {
  readonly exchange: Exchange;
}

/**
 * Makes the Apollo Server that parses and validates requests and hands them to our executor. What it would send, keep or
 * show by itself (reports, traces, landing page, documents registered by clients, batches) is off.
 */
export function createApollo(options: ApolloOptions): ApolloServer<ApolloContext> {
  const { store, known, formatError, logger } = options;
  return new ApolloServer<ApolloContext>({
    gateway: gatewayInterface(store),
    documentStore: latestParsed(),
    plugins: [followExchange(store, known), ...disabled],
    formatError,
    logger,
    nodeEnv: "production",
    introspection: true,
    hideSchemaDetailsFromClientErrors: false, // decided for each caller, when the answer is sent
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    validationOptions: { maxErrors: 20 },
  });
}

const disabled = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** So many parsed documents Apollo keeps. */
const mostParsed = 200;

/**
 * Where Apollo keeps what it parsed last. What is asked often lies in `KnownDocuments`, so this is for documents that are long, have several
 * operations, or come by another way. Left to itself it keeps 30 MiB, but as it counts them (their JSON): in memory that is twenty times as much.
 */
function latestParsed(): NonNullable<ApolloServerOptions<ApolloContext>["documentStore"]> {
  const latest = new LeastRecentlyUsed<DocumentNode>(mostParsed);
  return {
    get: (key) => Promise.resolve(latest.get(key)),
    set(key, document) {
      latest.set(key, document);
      return done;
    },
    delete(key) {
      latest.delete(key);
      return done;
    },
  };
}

type Gateway = NonNullable<ApolloServerOptions<ApolloContext>["gateway"]>;

function gatewayInterface(store: GraphStore): Gateway {
  return {
    onSchemaLoadOrUpdate: (callback) =>
      store.onGraph((apiSchema, coreSupergraphSdl) => callback({ apiSchema, coreSupergraphSdl })),
    load: () =>
      Promise.resolve({
        executor: ({ context, request, document, queryHash }) => {
          const { operationName, variables } = request;
          const asked = { document, operationName, variables, hash: queryHash };
          const { exchange } = context as ApolloContext;
          return exchange.outcome ?? executeOperation(asked, exchange);
        },
      }),
    stop: () => store.close(),
  };
}

/**
 * Leases the graph for the very schema that the request is validated against (this hook runs before anything else can),
 * and notes down what the log will say.
 */
function followExchange(store: GraphStore, known: KnownDocuments): ApolloServerPlugin<ApolloContext> {
  return {
    requestDidStart({ schema, contextValue: { exchange } }) {
      exchange.lease ??= store.lease(schema);
      return Promise.resolve(listenerOf(exchange, known));
    },
  };
}

function listenerOf(exchange: Exchange, known: KnownDocuments): GraphQLRequestListener<ApolloContext> {
  return {
    didResolveSource({ queryHash }) {
      exchange.hash = queryHash;
      return done;
    },
    didResolveOperation({ operationName, schema, source, document, queryHash: hash }) {
      exchange.operationName = operationName ?? undefined;
      known.add(schema, source, { document, hash });
      return done;
    },
    willSendResponse({ response: { body } }) {
      if (body.kind !== "single" || !body.singleResult.errors) return done;
      const { errors } = body.singleResult;
      if (!exchange.options.mayReadSchema) body.singleResult.errors = errors.map(withoutHints);
      for (const { extensions } of errors) exchange.codes.add(String(extensions?.["code"]));
      return done;
    },
  };
}

const done = Promise.resolve();
