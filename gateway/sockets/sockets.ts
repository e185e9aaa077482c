import { STATUS_CODES } from "node:http";
import { type ExecutionArgs, GraphQLError, GraphQLSchema, parse } from "graphql";
import type { Context, SubscribePayload } from "graphql-ws";
import { type Extra, useServer } from "graphql-ws/use/ws";
import { Pool } from "undici";
import { WebSocketServer } from "ws";
import { atTime } from "../http/at-time.js";
import type { Authenticate } from "../http/authenticate.js";
import { Refusal } from "../http/refusal.js";
import type { Listening } from "../http/serve.js";
import { openEventStream } from "../transports/event-stream.js";
import { mapStream } from "../transports/map-stream.js";
import { SubscriptionRefused } from "../transports/subscription-refused.js";
import { asResult } from "./as-result.js";
import { socketAuthorization } from "./socket-authorization.js";
import { type SocketDoor, socketRefused } from "./socket-door.js";

/** What sockets are served with. */
export interface SocketsOptions extends SocketDoor {
  readonly authenticate: Authenticate;
  /** The most bytes of one message. */
  readonly bodyBytes: number;
}

/** The sockets that are open. */
export interface Sockets {
  /** Ends them all, telling their clients that the gateway goes away. */
  close(): Promise<void>;
}

/** How many sockets are open at the most, how many operations each carries, and how long one may wait for its first message. */
const [mostSockets, mostOperations, firstMessage] = [1_000, 100, 3_000];

interface Opened extends Record<PropertyKey, unknown> {
  authorization?: string | undefined;
  expiry?: NodeJS.Timeout;
}
type SocketContext = Context<Record<string, unknown>, Extra & Opened>;

/**
 * Serves the graphql-transport-ws protocol at /graphql. Every operation of a socket goes to the gateway itself as an event stream would,
 * so that it passes the same checks, limits and log as any other request: token, revocation, admission, rate, registered documents, cost,
 * and the end with the token. https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
 */
export function openSockets({ server, port }: Listening, host: string, options: SocketsOptions): Sockets {
  const wss = new WebSocketServer({ noServer: true, maxPayload: options.bodyBytes });
  const self = new Pool(`http://${reachable(host)}:${port}`, { bodyTimeout: 0, headersTimeout: 0 });
  const ending = useServer<Record<string, unknown>, Opened>(
    {
      connectionInitWaitTimeout: firstMessage,
      onConnect: (context) => welcome(context, options.authenticate),
      onSubscribe: ({ subscriptions, extra }, _id, payload) =>
        Object.keys(subscriptions).length > mostOperations ? tooMany : asked(payload, extra.authorization),
      subscribe: ({ contextValue }) => answered(self, contextValue as Asked),
      onDisconnect: ({ extra }) => clearTimeout(extra.expiry),
    },
    wss,
  );
  server.on("upgrade", (request, socket, head) => {
    const refused = wss.clients.size >= mostSockets ? 503 : socketRefused(request, options);
    if (refused) return void socket.end(`HTTP/1.1 ${refused} ${STATUS_CODES[refused]}\r\nConnection: close\r\n\r\n`);
    wss.handleUpgrade(request, socket, head, (opened) => wss.emit("connection", opened, request));
  });
  return {
    close: async () => {
      await ending.dispose();
      await self.destroy();
    },
  };
}

/** Finds out who opens the socket, and closes it when the token ends; a client without one is sent away. */
async function welcome({ connectionParams, extra }: SocketContext, authenticate: Authenticate): Promise<boolean> {
  const authorization = socketAuthorization(connectionParams, extra.request);
  try {
    const given = authorization === undefined ? [] : [authorization];
    const credentials = await authenticate({ headersDistinct: { authorization: given } });
    extra.authorization = authorization;
    // Its streams say so themselves before.
    if (credentials) extra.expiry = atTime(credentials.expires + 1_000, () => extra.socket.close(4403, "Forbidden"));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** One operation of a socket. */
interface Asked {
  readonly payload: SubscribePayload;
  readonly authorization: string | undefined;
}

const tooMany = [
  new GraphQLError(`A socket carries at most ${mostOperations} operations at once.`, {
    extensions: { code: "RATE_LIMITED" },
  }),
];

/** The protocol's library wants a document of its own to tell a stream by; ours is read where every request's is. */
const [stream, noSchema] = [parse("subscription { events }"), new GraphQLSchema({})];

function asked(payload: SubscribePayload, authorization: string | undefined): ExecutionArgs {
  const contextValue: Asked = { payload, authorization };
  return { schema: noSchema, document: stream, contextValue };
}

async function answered(self: Pool, { payload, authorization }: Asked) {
  const accept = { accept: "text/event-stream", "content-type": "application/json" };
  const headers = { ...accept, ...(authorization !== undefined && { authorization }) };
  const { signal } = new AbortController();
  const { query, ...rest } = payload as SubscribePayload & { readonly documentId?: unknown };
  const body = JSON.stringify(rest.documentId === undefined ? payload : { ...rest, ...(query && { query }) });
  try {
    return mapStream(await openEventStream(self, { path: "/graphql", headers, body, signal }), asResult);
  } catch (error) {
    if (error instanceof SubscriptionRefused) return asResult({ errors: error.errors });
    throw error;
  }
}

function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
