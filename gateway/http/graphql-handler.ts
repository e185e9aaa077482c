import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { ApolloContext } from "../apollo/apollo.js";
import type { FormatError } from "../apollo/format-error.js";
import type { InTurn } from "../apollo/in-turn.js";
import type { ShortCut } from "../apollo/short-cut.js";
import type { Documents } from "../documents/documents.js";
import { errorCodes } from "../../subgraphs/shared/errors.js";
import type { OpenAdmission } from "../limits/admission/open-admission.js";
import type { Rates } from "../limits/rates/rates.js";
import type { ExchangeHandler } from "../log/request-log.js";
import { accepts } from "./accepts.js";
import type { Authenticate } from "./authenticate.js";
import type { Credentials } from "./credentials.js";
import { Exchange, type Trace } from "./exchange.js";
import type { InFlight } from "./in-flight.js";
import { parseJson } from "./parse-json.js";
import { readBody } from "./read-body.js";
import { Refusal } from "./refusal.js";
import { registeredRequest } from "./registered-request.js";
import { sendAnswer } from "./send-answer.js";
import { sendStream } from "./send-stream.js";

/** What /graphql is served with. */
export interface GraphqlOptions {
  readonly admission: Pick<OpenAdmission, "enter">;
  readonly apollo: ApolloServer<ApolloContext>;
  readonly shortCut: ShortCut;
  readonly inTurn: InTurn;
  readonly formatError: FormatError;
  readonly authenticate: Authenticate;
  /** Whether the caller may see plans and traces. */
  readonly mayTrace: (credentials: Credentials | undefined, request: IncomingMessage) => boolean;
  /** Whether the caller may read the schema, by introspection and in the hints of errors. */
  readonly mayReadSchema: (credentials: Credentials | undefined) => boolean;
  readonly rates?: Rates | undefined;
  readonly bodyBytes: number;
  readonly documents: Documents;
  /** Throws a Refusal for a document that is larger than allowed; a registered one was looked at when it was registered. */
  readonly checkSize: (query: string) => void;
  /** How long a whole answer may take, in milliseconds. */
  readonly deadline: number;
  readonly inFlight: InFlight;
}

/**
 * Makes what answers /graphql: first whether there is room, then who asks, then the body, then the operation.
 * Throws a Refusal for what is not answered by GraphQL itself.
 */
export function graphqlHandler(options: GraphqlOptions): ExchangeHandler {
  const { admission, authenticate, inFlight } = options;
  return async (request, response, id, onExchange) => {
    const { method } = request;
    if (method !== "GET" && method !== "POST") {
      throw new Refusal(405, "BAD_REQUEST", "GraphQL is asked with POST, or a query with GET.", { Allow: "GET, POST" });
    }
    const leave = await admission.enter(() => request.destroyed);
    try {
      const credentials = await authenticate(request);
      const accepted = accepts(request.headers.accept);
      const asked = { id, method, credentials, takesEvents: accepted.events, leave };
      const exchange = new Exchange({ ...asked, ...allowedTo(credentials, request, options) });
      onExchange(exchange);
      inFlight.add(exchange, response);
      await answerWithin(request, response, exchange, accepted.eventsAlone, options).finally(() => exchange.end());
    } finally {
      leave();
    }
  };
}

/** What the request may cost, and what its caller may see beside the answer. */
function allowedTo(
  credentials: Credentials | undefined,
  request: IncomingMessage,
  { deadline, rates, mayTrace, mayReadSchema }: GraphqlOptions,
) {
  const trace = traceOf(request);
  const shown = trace && mayTrace(credentials, request) ? trace : undefined;
  return { deadline, rates, trace: shown, mayReadSchema: mayReadSchema(credentials) };
}

function traceOf({ headers }: IncomingMessage): Trace | undefined {
  const wish = headers["x-oneroof-trace"];
  if (wish === "picture") return "drawn";
  return wish === "1" ? "told" : undefined;
}

async function answerWithin(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  eventsAlone: boolean,
  { apollo, shortCut, inTurn, formatError, bodyBytes, checkSize, documents }: GraphqlOptions,
): Promise<void> {
  if (!(await exchange.spend(1)))
    throw new Refusal(429, "RATE_LIMITED", errorCodes.RATE_LIMITED, exchange.allowance?.headers);
  const body = request.method === "POST" && isJson(request) ? parseJson(await readBody(request, bodyBytes)) : undefined;
  const written = registeredRequest(askedIn(request, body, eventsAlone), documents);
  exchange.documentId = written.documentId;
  const query = queryOf(written.request);
  if (written.documentId === undefined && typeof query === "string") checkSize(query);
  const answered = await inTurn(query, exchange.signal, async () => {
    const { accept } = request.headers;
    const short = body === undefined ? undefined : await shortCut(written.request.body, accept, exchange);
    if (short) return short;
    const httpGraphQLRequest = { ...written.request, headers: headersOf(request, eventsAlone) };
    return apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve({ exchange }) });
  });
  for (const [name, value] of Object.entries(exchange.allowance?.headers ?? {})) response.setHeader(name, value);
  if (exchange.events || eventsAlone) await sendStream(response, answered, exchange, formatError);
  else sendAnswer(response, answered, exchange);
}

function queryOf({ body, search }: Asked): unknown {
  if (typeof body === "object" && body !== null && "query" in body) return body.query;
  return new URLSearchParams(search).get("query");
}

function isJson({ headers }: IncomingMessage): boolean {
  const [kind, ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  if (kind?.trim() !== "application/json") return false;
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith("charset="));
  if (charset === undefined || /^charset="?utf-?8"?$/.test(charset)) return true;
  throw new Refusal(415, "BAD_REQUEST", "The body is to be UTF-8.");
}

type Asked = Pick<HTTPGraphQLRequest, "method" | "search" | "body">;

/** Apollo knows no event streams: for one it is asked as if a subscription by GET were sent by POST, and for JSON. */
function askedIn(request: IncomingMessage, body: unknown, eventsAlone: boolean): Asked {
  const path = request.url ?? "/";
  const search = path.includes("?") ? new URL(path, "http://gateway").search : "";
  if (!eventsAlone) return { method: request.method ?? "", search, body };
  if (request.method !== "GET") return { method: "POST", search, body };
  return { method: "POST", search: "", body: fromSearch(new URLSearchParams(search)) };
}

function headersOf(request: IncomingMessage, eventsAlone: boolean): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  if (eventsAlone) headers.set("accept", "application/json");
  if (eventsAlone && request.method === "GET") headers.set("content-type", "application/json");
  return headers;
}

function fromSearch(search: URLSearchParams): object {
  const text = (name: string) => (search.has(name) ? { [name]: search.get(name) } : {});
  const json = (name: string) => (search.has(name) ? { [name]: parseJson(search.get(name) ?? "") } : {});
  return {
    ...text("query"),
    ...text("documentId"),
    ...text("operationName"),
    ...json("variables"),
    ...json("extensions"),
  };
}
