import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import pino from "pino";
import { z } from "zod";
import { keepSealing } from "./audit/keep-sealing.js";
import type { Round } from "./background/again-and-again.js";
import type { Caller } from "./caller.js";
import { connect, createDatabase, type Database, migrate } from "./database.js";
import { type ErrorCode, errorCodes, postgresCode } from "./errors.js";
import { eventHandler } from "./http/event-handler.js";
import { graphqlHandler } from "./http/graphql-handler.js";
import { type GatewayDoor, gatewayDoor } from "./door/gateway-door.js";
import { bodyOf } from "./door/body-of.js";
import { withBody } from "./door/with-body.js";
import { whyNoStart } from "./door/why-no-start.js";
import { openFieldKeys } from "./keys/open-field-keys.js";
import { portSetting, publicKeys, readSettings } from "./settings.js";
import { type RunningSubgraph, runSubgraph, type Subgraph } from "./subgraph.js";

/** The settings of a subgraph that runs alone. */
export const subgraphSettings = {
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .describe("The subgraph's own PostgreSQL database, postgres://..."),
  PORT: portSetting.default(4000).describe("The port to listen on."),
  HOST: z.string().default("127.0.0.1").describe("The address to listen on; 0.0.0.0 inside a container."),
  POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10).describe("Connections for reads; as many for writes."),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error"]).default("info").describe("What is logged."),
  AUDIT_HEADS: z
    .string()
    .optional()
    .describe("The file to which heads of the audit chain are published, best on another machine; none unless told."),
  FIELD_KEYS: z
    .string()
    .optional()
    .describe("The file of keys by which personal data is sealed; the customer subgraph needs it, the others do not."),
  REVOKED: z
    .string()
    .optional()
    .describe(
      "The gateways' file REVOKED, into which the organization subgraph writes who lost rights; none unless told.",
    ),
  GATEWAY_JWKS: z
    .string()
    .describe("The gateway's public keys: the path of a JWKS file, or its address. Nobody else is answered."),
};

/** The largest question, in bytes; the gateway's name what they are about once for each row. */
const mostBytes = 10 * 1024 * 1024;

/** The milliseconds that requests in flight have when the process is told to end; whoever keeps it kills it after ten seconds. */
const stopDeadline = 5_000;

/**
 * Runs a subgraph in a process of its own: its database migrated, /graphql for the gateway, /health and /ready for its keepers.
 * Ends cleanly on SIGINT and SIGTERM: requests in flight finish, the pool closes. What makes a start impossible is said in a line.
 * @param env the environment that its settings are read from
 */
export async function serveSubgraph<Loaders>(
  subgraph: Subgraph<Loaders>,
  database: Database,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  try {
    const serving = await serve(subgraph, database, env);
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => void stop(serving).then(() => process.exit(0)));
  } catch (error) {
    process.stderr.write(`${whyNoStart(error)}\n`);
    process.exit(1);
  }
}

/** What is to be ended when the process is. */
interface Serving {
  readonly server: Server;
  readonly running: RunningSubgraph;
  readonly background: readonly (Round | undefined)[];
  readonly endStreams: () => void;
}

async function serve<Loaders>(
  subgraph: Subgraph<Loaders>,
  database: Database,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Serving> {
  const settings = readSettings(subgraphSettings, env);
  const door = gatewayDoor(publicKeys("GATEWAY_JWKS", settings.GATEWAY_JWKS), subgraph.name);
  const log = pino({ name: subgraph.name, level: settings.LOG_LEVEL });
  await createDatabase(settings.DATABASE_URL);
  const fieldKeys = settings.FIELD_KEYS === undefined ? undefined : openFieldKeys(settings.FIELD_KEYS);
  const source = await connect(database, settings.DATABASE_URL, settings.POOL_SIZE, fieldKeys);
  await migrate(source);
  const running = runSubgraph(subgraph, source);
  const failed = (error: unknown) => log.error({ code: postgresCode(error) }, "background failed");
  const sealing = keepSealing(source, { name: subgraph.name, heads: settings.AUDIT_HEADS, failed });
  const background = [sealing, await subgraph.background?.(source, failed, { revoked: settings.REVOKED })];
  const { handle, endStreams } = handlerOf(running, door, log);
  const server = createServer(handle);
  await once(server.listen(settings.PORT, settings.HOST), "listening");
  const { port } = server.address() as { port: number };
  log.info({ port }, "ready");
  return { server, running, background, endStreams };
}

/** A request that is not answered, and why not. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
  ) {
    super(errorCodes[code]);
  }
}

function handlerOf(running: RunningSubgraph, door: GatewayDoor, log: pino.Logger) {
  const callers = new WeakMap<IncomingMessage, Caller>();
  const graphql = graphqlHandler(running, log);
  const events = eventHandler(running, (request) => callers.get(request), log);
  /** Who asks comes first; nothing of a stranger's question is read. */
  const answerGraphql = async (request: IncomingMessage, response: ServerResponse) => {
    const admitted = await door.admit(request.headers.authorization);
    const { "content-length": length = "0", "transfer-encoding": chunked } = request.headers;
    if (!admitted) throw new Refused(401, "UNAUTHENTICATED");
    if (chunked !== undefined || Number(length) > mostBytes) throw new Refused(413, "REQUEST_TOO_LARGE");
    const body = await bodyOf(request);
    const { caller } = admitted;
    if (!admitted.isFor(body)) throw new Refused(401, "UNAUTHENTICATED");
    if (request.headers.accept !== "text/event-stream") return graphql(request, { body, caller }, response);
    const again = withBody(request, body);
    callers.set(again, caller);
    await events.handle(again, response);
  };
  const failed = (error: unknown, request: IncomingMessage, response: ServerResponse) => {
    if (error instanceof Refused) {
      refuse(response, error);
      return;
    }
    log.error({ err: error, requestId: request.headers["x-request-id"] }, "request failed");
    if (!response.headersSent) answer(response, 500, { error: "Something failed on our side." });
  };
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url?.split("?")[0];
    if (path === "/graphql")
      answerGraphql(request, response).catch((error: unknown) => failed(error, request, response));
    else if (path === "/health") answer(response, 200, { status: "ok" });
    else if (path === "/ready") void running.ready().then((ready) => answer(response, ready ? 200 : 503, { ready }));
    else answer(response, 404, { error: "Only /graphql, /health and /ready are here." });
  };
  return { handle, endStreams: () => events.endAll() };
}

/** Refuses a request without reading it to its end, and the connection with it. */
function refuse(response: ServerResponse, { status, code, message }: Refused): void {
  response.setHeader("connection", "close");
  answer(response, status, { errors: [{ message, extensions: { code } }] });
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** Lets requests in flight end, each connection when its own has, all of them at the deadline; then closes the pool. */
async function stop({ server, running, background, endStreams }: Serving): Promise<void> {
  endStreams();
  const closed = new Promise((resolve) => server.close(resolve));
  const closing = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), stopDeadline);
  await closed;
  clearInterval(closing);
  clearTimeout(deadline);
  for (const work of background) await work?.stop();
  await running.close();
}
