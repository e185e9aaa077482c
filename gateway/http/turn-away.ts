import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { overloaded } from "../limits/admission/overloaded.js";
import type { OpenAdmission } from "../limits/admission/open-admission.js";
import { allowOrigin } from "./cors.js";
import { refusalText } from "./answer.js";

/** Answers a request that there is no room for; returns whether it did. */
export type TurnAway = (request: IncomingMessage, response: ServerResponse, id: string) => boolean;

/**
 * Makes what refuses GraphQL requests while there is no room for them: before a token or a body is looked at, with nothing made for it but
 * its id. Two of them are refused for each one that is answered when three times as much is asked as can be answered, and whatever they cost is
 * taken from the one: by way of errors that are thrown, and of headers that are set one by one, it was twice as much.
 */
export function turnAway(
  admission: Pick<OpenAdmission, "isShut">,
  logger: Logger,
  corsOrigins: readonly string[] = [],
): TurnAway {
  const { status, code, headers } = overloaded;
  const text = refusalText(overloaded);
  const fixed = Object.entries({
    ...{ "X-Content-Type-Options": "nosniff", "Content-Type": "application/json; charset=utf-8" },
    ...{ "Cache-Control": "no-store", "Content-Length": String(Buffer.byteLength(text)), ...headers },
  }).flat();
  return (request, response, id) => {
    if (request.method === "OPTIONS" || !admission.isShut()) return false;
    allowOrigin(request, response, corsOrigins);
    response.writeHead(status, ["X-Request-Id", id, ...fixed]).end(text);
    logger.info({ requestId: id, status, ms: 0, codes: [code] }, "request");
    return true;
  };
}
