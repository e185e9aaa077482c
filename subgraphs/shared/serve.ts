import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { GraphQLError, parse, validate } from "graphql";
import { createHandler } from "graphql-http/lib/use/http";
import pino from "pino";
import { z } from "zod";
import { type Caller, tokenVerifier } from "./caller.js";
import { connect, createDatabase, type Database, migrate } from "./database.js";
import { portSetting, readSettings, tokenSettings, tokenSource } from "./settings.js";
import { type Context, type RunningSubgraph, runSubgraph, type Subgraph } from "./subgraph.js";

/** The settings of a subgraph that runs alone. */
export const subgraphSettings = {
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .describe("The subgraph's own PostgreSQL database, postgres://..."),
  PORT: portSetting.default(4000).describe("The port to listen on."),
  HOST: z.string().default("127.0.0.1").describe("The address to listen on; 0.0.0.0 inside a container."),
  POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10).describe("How many database connections at the most."),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error"]).default("info").describe("What is logged."),
  ...tokenSettings,
};

/** A subgraph that answers over HTTP. */
export interface ServedSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Runs a subgraph in a process of its own: its database migrated, /graphql for the gateway, /health and /ready for its keepers.
 * Ends cleanly on SIGINT and SIGTERM: requests in flight finish, the pool closes.
 * @param env the environment that its settings are read from
 */
export async function serveSubgraph<Loaders>(
  subgraph: Subgraph<Loaders>,
  database: Database,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ServedSubgraph> {
  const settings = readSettings(subgraphSettings, env);
  const log = pino({ name: subgraph.name, level: settings.LOG_LEVEL });
  await createDatabase(settings.DATABASE_URL);
  const source = await connect(database, settings.DATABASE_URL, settings.POOL_SIZE);
  await migrate(source);
  const running = runSubgraph(subgraph, source);
  const server = createServer(handlerOf(running, tokenVerifier(tokenSource(settings)), log));
  await listen(server, settings.PORT, settings.HOST);
  const { port } = server.address() as { port: number };
  const stop = () => stopServer(server, running);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
  log.info({ port }, "ready");
  return { url: `http://${settings.HOST}:${port}/graphql`, stop };
}

type Verify = (token: string) => Promise<Caller>;

function handlerOf(running: RunningSubgraph, verify: Verify, log: pino.Logger) {
  const graphql = graphqlHandler(running, verify);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url?.split("?")[0];
    if (path === "/health") {
      answer(response, 200, { status: "ok" });
      return;
    }
    if (path === "/ready") return void running.ready().then((ready) => answer(response, ready ? 200 : 503, { ready }));
    if (path !== "/graphql") {
      answer(response, 404, { error: "Only /graphql, /health and /ready are here." });
      return;
    }
    graphql(request, response).catch((error: unknown) => {
      log.error({ err: error, requestId: request.headers["x-request-id"] }, "request failed");
      if (!response.headersSent) answer(response, 500, { error: "Something failed on our side." });
    });
  };
}

const refused = JSON.stringify({
  errors: [{ message: "No valid token came with the request.", extensions: { code: "UNAUTHENTICATED" } }],
});

/** The context of a request, as the handler wants it typed. */
type Answering = { [name in keyof Context<unknown>]: Context<unknown>[name] };

function graphqlHandler(running: RunningSubgraph, verify: Verify) {
  const documents = new Map<string, ReturnType<typeof parse>>();
  const valid = new WeakSet<object>();
  return createHandler<Answering>({
    schema: running.schema,
    context: async (request) => {
      const caller = await callerOf(request.raw, verify);
      if (!caller)
        return [refused, { status: 401, statusText: "Unauthorized", headers: { "content-type": "application/json" } }];
      return { ...running.createContext({ id: String(request.raw.headers["x-request-id"] ?? ""), caller }) };
    },
    parse: (source) => {
      const text = typeof source === "string" ? source : source.body;
      return remember(documents, text, () => parse(text, { noLocation: true }));
    },
    validate: (schema, document) => {
      const errors = valid.has(document) ? [] : validate(schema, document);
      if (errors.length === 0) valid.add(document);
      return errors;
    },
    formatError: (error) => ("extensions" in error ? masked(running, error) : error),
    onOperation: (request, { contextValue }, result) =>
      request.raw.headers["x-oneroof-trace"] && contextValue
        ? { ...result, extensions: running.report(contextValue) }
        : result,
  });
}

function masked(running: RunningSubgraph, error: GraphQLError): GraphQLError {
  const { message, extensions } = running.maskError(error);
  return new GraphQLError(message, { nodes: error.nodes, path: error.path, extensions });
}

async function callerOf(request: IncomingMessage, verify: Verify): Promise<Caller | undefined> {
  const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  return token ? verify(token).catch(() => undefined) : undefined;
}

/** The gateway sends the same few hundred documents again and again; a stranger's flood only empties the memory. */
function remember<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key);
  if (known) return known;
  if (memory.size >= 1_000) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

async function stopServer(server: Server, running: RunningSubgraph): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await closed;
  await running.close();
}
