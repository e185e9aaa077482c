import type { Logger } from "pino";
import type { TokenSource } from "../subgraphs/shared/caller.js";
import { requestError } from "../subgraphs/shared/errors.js";
import { WrongSettings } from "../subgraphs/shared/settings.js";
import { createApollo } from "./apollo/apollo.js";
import { inTurn } from "./apollo/in-turn.js";
import { KnownDocuments } from "./apollo/known-documents.js";
import { shortCut } from "./apollo/short-cut.js";
import { errorFormatter } from "./apollo/format-error.js";
import { type Deadlines, houseDeadlines } from "./deadlines.js";
import { type DocumentsOptions, openDocuments } from "./documents/open-documents.js";
import { checkSupergraph } from "./execute/check-supergraph.js";
import type { ExplorerOptions } from "./explorer/explorer.js";
import { authenticator } from "./http/authenticate.js";
import { drain } from "./http/drain.js";
import { InFlight } from "./http/in-flight.js";
import { listener } from "./http/listener.js";
import { type PathsOptions, pathsOf } from "./http/paths.js";
import { openRevocations, type Revocations } from "./http/revocations.js";
import { type Readiness, readiness, type SubgraphReady } from "./http/readiness.js";
import { serve } from "./http/serve.js";
import { turnAway } from "./http/turn-away.js";
import type { Crowd } from "./limits/admission/admission.js";
import { openAdmission } from "./limits/admission/open-admission.js";
import { houseLimits, type Limits, openLimits } from "./limits/limits.js";
import { houseQuotas, openRates, type Rates } from "./limits/rates/rates.js";
import { isLoopback } from "./http/loopback.js";
import { openSockets } from "./sockets/sockets.js";
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
  /** The file of callers who are kept out although their tokens hold; nobody unless told. */
  readonly revoked?: string | undefined;
  readonly limits?: Limits;
  /** How many requests are answered side by side; as the house has it unless told. */
  readonly crowd?: Crowd;
  readonly deadlines?: Partial<Deadlines>;
  /** Origins whose web pages may read answers; none unless told. */
  readonly corsOrigins?: readonly string[];
  /** Counts what callers ask for; in memory, as the house allows, unless told. Without tokens there is no caller. */
  readonly rates?: Rates;
  /** Whether only developers may read the schema, by introspection and in the hints of errors; true with tokens unless told. */
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
  /** Looks at the supergraph's file, the manifests of registered documents and the revoked callers now, as SIGHUP asks. */
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
  const guards = guardsOf(options);
  const graphWith = { budget: guards.limits.cost };
  const store = await storeOf(supergraph, (text) => openGraph(text, transports, deadlines.subgraph, graphWith));
  const answering = answeringFrom(store, logger);
  await answering.apollo.start();
  const inFlight = new InFlight();
  const files = await openFiles(options, inFlight);
  const ready = readiness(store, options.subgraphReady);
  const door = { ...guards, authenticate: authenticator(tokens, files.revocations), documents: files.documents };
  const paths = pathsOf({ ...options, ...door, ...answering, inFlight, ready, deadlines });
  const shut = turnAway(guards.admission, logger, options.corsOrigins);
  const listening = await serve(listener(paths, logger, shut), host, port).catch(async (error: unknown) => {
    closeAll([guards.admission, ...Object.values(files)]);
    await answering.apollo.stop();
    throw error;
  });
  const sockets = openSockets(listening, host, socketsOf(options, door));
  const watched = [followSupergraph(options.supergraph, supergraph, store, logger), ...Object.values(files)];
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${listening.port}/graphql`,
    port: listening.port,
    ready,
    reload: async () => {
      await Promise.all(watched.map((file) => file.check()));
    },
    stop: once(async () => {
      closeAll(watched);
      inFlight.stop();
      await sockets.close();
      await drain(listening.server, deadlines.stop, () => inFlight.abort());
      guards.admission.close();
      await answering.apollo.stop();
    }),
  };
}

/** Who answers: Apollo, and a short way past it. */
function answeringFrom(store: GraphStore, logger: Logger) {
  const formatError = errorFormatter((err) => logger.error({ err }, "a fault of our own"));
  const known = new KnownDocuments();
  const apollo = createApollo({ store, known, formatError, logger });
  return { apollo, shortCut: shortCut(store, known), inTurn: inTurn(store, known), formatError };
}

/** What callers are held to; where there are no tokens there is no caller, and what is not told is generous. */
function guardsOf({ tokens, limits, crowd, hideSchema, rates }: GatewayOptions) {
  return {
    admission: openAdmission(crowd),
    limits: limits ?? (tokens ? houseLimits : openLimits),
    hideSchema: hideSchema ?? tokens !== undefined,
    rates: tokens && (rates ?? openRates(houseQuotas)),
  };
}

type Door = Pick<PathsOptions, "limits" | "authenticate">;

/** Sockets let in whom requests let in. */
function socketsOf({ tokens, corsOrigins = [] }: GatewayOptions, { limits, authenticate }: Door) {
  return { authenticate, bodyBytes: limits.bodyBytes, origins: corsOrigins, open: !tokens };
}

/** What is read from files that may change while the gateway runs. */
async function openFiles({ documents, revoked, logger }: GatewayOptions, inFlight: InFlight) {
  const revocations: Revocations = await openRevocations(revoked, logger, () =>
    inFlight.endFor((credentials) => revocations.include(credentials), revokedNow),
  );
  return { documents: await openDocuments(documents ?? { paths: [], only: false }, logger), revocations };
}

const revokedNow = requestError("UNAUTHENTICATED", "The token was revoked: ask for a new one.");

function closeAll(files: readonly { close(): void }[]): void {
  for (const file of files) file.close();
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
