import type { ServerResponse } from "node:http";
import type { HTTPGraphQLResponse } from "@apollo/server";
import { type ExecutionResult, GraphQLError } from "graphql";
import { requestError } from "../../subgraphs/shared/errors.js";
import type { FormatError } from "../apollo/format-error.js";
import { withoutHints } from "../apollo/without-hints.js";
import { atTime } from "./at-time.js";
import { sendEvents } from "./event-stream.js";
import type { Exchange } from "./exchange.js";

/**
 * Sends an answer as an event stream: the events of a subscription, or the one result of anything else. A stream ends
 * when its token expires, with an error that says so. Security: attack 50.
 */
export async function sendStream(
  response: ServerResponse,
  answer: HTTPGraphQLResponse,
  exchange: Exchange,
  formatError: FormatError,
): Promise<void> {
  const { events, signal } = exchange;
  exchange.lastsOn();
  if (!events) return sendEvents(response, only(answer), { signal, toText: (text) => text });
  const expiry = atExpiry(exchange);
  const toText = (result: ExecutionResult) => written(result, exchange, formatError);
  await sendEvents(response, events, { signal, toText, farewell: () => farewell(signal) });
  clearTimeout(expiry);
}

async function* only({ body }: HTTPGraphQLResponse): AsyncGenerator<string> {
  if (body.kind === "complete") yield await Promise.resolve(body.string.trimEnd());
}

function farewell({ reason }: AbortSignal): ExecutionResult | undefined {
  return reason instanceof GraphQLError ? { errors: [reason] } : undefined;
}

function written({ errors, ...rest }: ExecutionResult, exchange: Exchange, formatError: FormatError): string {
  if (!errors) return JSON.stringify(rest);
  const formatted = errors.map((error) => formatError(error.toJSON(), error));
  const shown = exchange.options.mayReadSchema ? formatted : formatted.map(withoutHints);
  for (const { extensions } of shown) exchange.codes.add(String(extensions?.["code"]));
  return JSON.stringify({ ...rest, errors: shown });
}

function atExpiry(exchange: Exchange): NodeJS.Timeout | undefined {
  const { credentials } = exchange.options;
  if (!credentials) return undefined;
  const end = () => exchange.abort(requestError("UNAUTHENTICATED", "The token has expired: ask for a new one."));
  return atTime(credentials.expires, end);
}
