import type { Logger } from "pino";
import type { TokenSource } from "../subgraphs/shared/caller.js";
import { WrongSettings } from "../subgraphs/shared/settings.js";
import { createApollo } from "./apollo/apollo.js";
import { errorFormatter } from "./apollo/format-error.js";
import { type Deadlines, houseDeadlines } from "./deadlines.js";
import { type DocumentsOptions, openDocuments } from "./documents/open-documents.js";
import { checkSupergraph } from "./execute/check-supergraph.js";
import type { ExplorerOptions } from "./explorer/explorer.js";
import { drain } from "./http/drain.js";
import { InFlight } from "./http/in-flight.js";
import { listener } from "./http/listener.js";
import { pathsOf } from "./http/paths.js";
import { type Readiness, readiness, type SubgraphReady } from "./http/readiness.js";
import { serve } from "./http/serve.js";
import { houseLimits, type Limits, openLimits } from "./limits/limits.js";
import { isLoopback } from "./http/loopback.js";
import { GraphStore } from "./supergraph/graph-store.js";
import { openGraph, type TransportFactory } from "./supergraph/open-graph.js";
import { followSupergraph, readSupergraph, type SupergraphSource } from "./supergraph/supergraph-source.js";
import { StartError } from "./start-error.js";

/** What a gateway is started with. */
export interface GatewayOptions {
  /** The composed supergraph; a file is followed, and swapped while the gateway runs. */
  readonly supergraph: SupergraphSource;
  /** The way to each subgraph; the gateway guards it with a deadline, a retry of reads and a breaker. */
  readonly transports: TransportFactory;
  /** 0 takes any free port. */
  readonly port: number;
  /** 127.0.0.1 unless told. */
  readonly host?: string;
  /** Where tokens come from. Without it everyone who reaches this machine's loopback is answered. */
  readonly tokens?: TokenSource;
  readonly limits?: Limits;
  readonly deadlines?: Partial<Deadlines>;
  /** Origins whose web pages may read answers; none unless told. */
  readonly corsOrigins?: readonly string[];
  /** Whether errors keep names of the schema to themselves; true with tokens unless told. */
  readonly hideSchema?: boolean;
  readonly explorer?: ExplorerOptions;
  /** Where registered documents lie; none unless told. */
  readonly documents?: DocumentsOptions;
  /** How to ask a subgraph whether it is ready; by a query unless told. */
  readonly subgraphReady?: SubgraphReady;
  readonly logger: Logger;
}

/** A gateway that answers. */
export interface RunningGateway {
  /** Where GraphQL is asked, as in http://127.0.0.1:4000/graphql. */
  readonly url: string;
  readonly port: number;
  ready(): Promise<Readiness>;
  /** Looks at the supergraph's file and the manifests of registered documents now, as SIGHUP asks. */
  reload(): Promise<void>;
  /** Refuses new connections, finishes requests in flight, closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts the one public endpoint over every subgraph of a supergraph.
 * @throws StartError, or PortTaken, whose messages say what to change
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { host = "127.0.0.1", port, tokens, logger, transports } = options;
  if (!tokens && !isLoopback(host)) throw new StartError(openElsewhere(host));
  const deadlines = { ...houseDeadlines, ...options.deadlines };
  const supergraph = await readSupergraph(options.supergraph);
  const store = await storeOf(supergraph, (text) => openGraph(text, transports, deadlines.subgraph));
  const hideSchema = options.hideSchema ?? tokens !== undefined;
  const formatError = errorFormatter({ hideSchema, onFault: (err) => logger.error({ err }, "a fault of our own") });
  const limits = options.limits ?? (tokens ? houseLimits : openLimits);
  const apollo = createApollo({ store, hideSchema, formatError, logger });
  await apollo.start();
  const documents = await openDocuments(options.documents ?? { paths: [], only: false }, logger);
  const inFlight = new InFlight();
  const ready = readiness(store, options.subgraphReady);
  const paths = pathsOf({ ...options, apollo, formatError, inFlight, ready, limits, deadlines, documents });
  const listening = await serve(listener(paths, logger), host, port).catch(async (error: unknown) => {
    documents.close();
    await apollo.stop();
    throw error;
  });
  const followed = followSupergraph(options.supergraph, supergraph, store, logger);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${listening.port}/graphql`,
    port: listening.port,
    ready,
    reload: async () => {
      await Promise.all([followed.check(), documents.check()]);
    },
    stop: once(async () => {
      followed.close();
      documents.close();
      inFlight.stop();
      await drain(listening.server, deadlines.stop, () => inFlight.abort());
      await apollo.stop();
    }),
  };
}

async function storeOf(supergraph: string, build: (text: string) => ReturnType<typeof openGraph>): Promise<GraphStore> {
  try {
    await checkSupergraph(supergraph);
    return new GraphStore(build, supergraph);
  } catch (error) {
    if (error instanceof StartError || error instanceof WrongSettings) throw error;
    throw new StartError(`The supergraph cannot be served: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function openElsewhere(host: string): string {
  return `Without tokens the gateway listens on this machine alone, and HOST is ${host}. Leave HOST out, or set TOKEN_JWKS.`;
}

function once<T>(action: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= action());
}
