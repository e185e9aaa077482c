import type { ApolloServer } from "@apollo/server";
import type { Logger } from "pino";
import type { ApolloContext } from "../apollo/apollo.js";
import type { FormatError } from "../apollo/format-error.js";
import type { InTurn } from "../apollo/in-turn.js";
import type { ShortCut } from "../apollo/short-cut.js";
import type { Deadlines } from "../deadlines.js";
import type { Documents } from "../documents/documents.js";
import { usageMetrics } from "../documents/usage-metrics.js";
import { deskPaths } from "../explorer/desk-paths.js";
import { explorer, type ExplorerOptions } from "../explorer/explorer.js";
import type { OpenAdmission } from "../limits/admission/open-admission.js";
import type { Limits } from "../limits/limits.js";
import type { Rates } from "../limits/rates/rates.js";
import { sizeCheck } from "../limits/size-check.js";
import { logged } from "../log/request-log.js";
import type { TokenSource } from "../../subgraphs/shared/caller.js";
import type { Authenticate } from "./authenticate.js";
import { allowOrigin } from "./cors.js";
import { fromThisMachine } from "./from-this-machine.js";
import type { Credentials } from "./credentials.js";
import { graphqlHandler } from "./graphql-handler.js";
import type { InFlight } from "./in-flight.js";
import { type Handler, jsonHandler, refuseOtherThanGet } from "./listener.js";
import { namesThisMachine } from "./loopback.js";
import type { Readiness } from "./readiness.js";
import { Refusal } from "./refusal.js";

/** What the paths are served with. */
export interface PathsOptions {
  readonly admission: OpenAdmission;
  readonly apollo: ApolloServer<ApolloContext>;
  readonly shortCut: ShortCut;
  readonly inTurn: InTurn;
  readonly formatError: FormatError;
  readonly inFlight: InFlight;
  readonly ready: () => Promise<Readiness>;
  readonly limits: Limits;
  readonly deadlines: Deadlines;
  readonly documents: Documents;
  readonly tokens?: TokenSource;
  readonly authenticate: Authenticate;
  /** Whether only developers may read the schema. */
  readonly hideSchema: boolean;
  readonly rates?: Rates | undefined;
  readonly corsOrigins?: readonly string[];
  readonly explorer?: ExplorerOptions;
  readonly logger: Logger;
}

/** Every path that the gateway answers. */
export function pathsOf(options: PathsOptions): ReadonlyMap<string, Handler> {
  const { ready, explorer: greeting = {}, tokens } = options;
  const health = jsonHandler(() => ({ status: 200, body: { status: "ok" } }));
  const readyNow = jsonHandler(async () => {
    const body = await ready();
    return { status: body.ready ? 200 : 503, body };
  });
  return new Map([
    ["/graphql", graphql(options)],
    ["/health", health],
    ["/ready", readyNow],
    ["/metrics", metrics(options)],
    ["/explorer", explorer(greeting, tokens !== undefined)],
    ...(greeting.desk ? deskPaths(greeting.desk) : []),
    ["/", toExplorer],
  ]);
}

function graphql(options: PathsOptions): Handler {
  const { limits, deadlines, tokens, hideSchema, corsOrigins, explorer: greeting, logger } = options;
  const atDesk = greeting?.desk !== undefined; // whoever sits there may ask as anybody
  const handler = graphqlHandler({
    ...options,
    mayTrace: (credentials, request) =>
      !tokens || credentials?.caller.role === "administrator" || (atDesk && fromThisMachine(request)),
    mayReadSchema: (credentials) => !hideSchema || isDeveloper(credentials),
    bodyBytes: limits.bodyBytes,
    checkSize: sizeCheck(limits),
    deadline: deadlines.request,
  });
  const withLog = logged(logger, handler);
  return async (request, response, id) => {
    allowOrigin(request, response, corsOrigins ?? []);
    if (request.method === "OPTIONS") return void response.writeHead(204, { Allow: "GET, POST" }).end();
    if (!tokens && !namesThisMachine(request.headers.host)) throw elsewhere;
    await withLog(request, response, id);
  };
}

/** Administrators, and applications of those who write against the graph. */
function isDeveloper(credentials: Credentials | undefined): boolean {
  const { role, scopes = [] } = credentials?.caller ?? {};
  return role === "administrator" || (role === "application" && scopes.includes("schema.read"));
}

function metrics({ documents }: PathsOptions): Handler {
  return (request, response) => {
    refuseOtherThanGet(request);
    response
      .writeHead(200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" })
      .end(usageMetrics(documents));
    return Promise.resolve();
  };
}

const elsewhere = new Refusal(403, "FORBIDDEN", "This gateway is open to its own machine alone: ask for localhost.");

function toExplorer(...[request, response]: Parameters<Handler>): Promise<void> {
  const isBrowser = request.headers.accept?.includes("text/html");
  if (!isBrowser) return Promise.reject(new Refusal(404, "NOT_FOUND", "Nothing is here. GraphQL is at /graphql."));
  response.writeHead(302, { Location: "/explorer" }).end();
  return Promise.resolve();
}
