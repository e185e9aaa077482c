import type { ServerResponse } from "node:http";
import type { HTTPGraphQLResponse } from "@apollo/server";
import type { Exchange } from "./exchange.js";

/** Sends what Apollo answered, as one JSON document. */
export function sendAnswer(response: ServerResponse, answer: HTTPGraphQLResponse, exchange: Exchange): void {
  if (answer.body.kind !== "complete") throw new Error("An answer came in parts, though none was asked for so.");
  const text = answer.body.string;
  const type = answer.headers.get("content-type") ?? "application/json; charset=utf-8";
  response.setHeader("Cache-Control", "no-store");
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.writeHead(statusOf(answer, type, exchange.codes), { "Content-Length": Buffer.byteLength(text) });
  response.end(text);
}

/** Errors of a well-formed GraphQL request, which clients that take plain JSON expect with status 200 (GraphQL over HTTP, 6.4.1). */
const ofTheDocument = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
]);

function statusOf({ status = 200 }: HTTPGraphQLResponse, type: string, codes: ReadonlySet<string>): number {
  const plain = type.startsWith("application/json");
  return plain && status === 400 && codes.size > 0 && [...codes].every((code) => ofTheDocument.has(code))
    ? 200
    : status;
}
