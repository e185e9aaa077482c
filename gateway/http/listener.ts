import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { answerJson, answerRefusal } from "./answer.js";
import { Refusal } from "./refusal.js";
import { requestId } from "./request-id.js";
import type { TurnAway } from "./turn-away.js";

/** Answers one path. */
export type Handler = (request: IncomingMessage, response: ServerResponse, id: string) => Promise<void>;

/**
 * Makes the server's listener: gives every request its id, turns GraphQL away while there is no room for it, finds who answers a path, and
 * answers what they refuse.
 * Other paths are not there; faults of our own are logged and tell nothing.
 */
export function listener(paths: ReadonlyMap<string, Handler>, logger: Logger, turnAway: TurnAway): RequestListener {
  return (request, response) => {
    const id = requestId(request);
    const path = request.url?.split("?", 1)[0] ?? "";
    if (path === "/graphql" && turnAway(request, response, id)) return;
    response.setHeader("X-Request-Id", id);
    response.setHeader("X-Content-Type-Options", "nosniff");
    const handler = paths.get(path) ?? notThere;
    handler(request, response, id).catch((error: unknown) => {
      if (!(error instanceof Refusal)) logger.error({ err: error, requestId: id }, "a request failed");
      if (response.headersSent) return void response.end();
      answerRefusal(response, error instanceof Refusal ? error : fault);
    });
  };
}

const fault = new Refusal(
  500,
  "INTERNAL_SERVER_ERROR",
  "Something failed on our side; the request id leads to the log.",
);

function notThere(): Promise<never> {
  return Promise.reject(new Refusal(404, "NOT_FOUND", "Nothing is here. GraphQL is at /graphql."));
}

/** Throws a Refusal when a path that only shows something is asked with another method. */
export function refuseOtherThanGet({ method }: IncomingMessage): void {
  if (method === "GET" || method === "HEAD") return;
  throw new Refusal(405, "BAD_REQUEST", "This is asked with GET.", { Allow: "GET, HEAD" });
}

/** A handler for GET requests that answers with JSON. */
export function jsonHandler(
  answer: () => Promise<{ status: number; body: object }> | { status: number; body: object },
): Handler {
  return async (request, response) => {
    refuseOtherThanGet(request);
    const { status, body } = await answer();
    answerJson(response, status, body);
  };
}
