import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Exchange } from "../http/exchange.js";
import type { Handler } from "../http/listener.js";
import { Refusal } from "../http/refusal.js";

/** A handler that tells, as soon as it knows, which exchange it answers. */
export type ExchangeHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  onExchange: (exchange: Exchange) => void,
) => Promise<void>;

/**
 * Writes one line for every GraphQL request when it ends: who (an id), which operation, how long, how it went. No
 * variables, no bodies, no names of persons: a log is read by people who may not read the answer. Security: attack 65.
 */
export function logged(logger: Logger, handler: ExchangeHandler): Handler {
  return async (request, response, id) => {
    const started = performance.now();
    let about: Exchange | undefined;
    let refused: string | undefined;
    response.once("close", () => logger.info(lineOf(id, response, started, about, refused), "request"));
    try {
      await handler(request, response, id, (exchange) => (about = exchange));
    } catch (error) {
      refused = error instanceof Refusal ? error.code : "INTERNAL_SERVER_ERROR";
      throw error;
    }
  };
}

function lineOf(id: string, response: ServerResponse, started: number, about?: Exchange, refused?: string): object {
  const codes = [...(about?.codes ?? []), ...(refused ? [refused] : [])];
  return {
    requestId: id,
    operation: about?.operationName?.slice(0, 100),
    kind: about?.kind,
    hash: about?.hash,
    document: about?.documentId,
    subject: about?.options.credentials?.caller.subject,
    status: response.statusCode,
    ms: Math.round((performance.now() - started) * 10) / 10,
    ...(codes.length > 0 && { codes }),
    ...(!response.writableFinished && { cut: true }),
  };
}
