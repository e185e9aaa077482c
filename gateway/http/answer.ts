import type { ServerResponse } from "node:http";
import { Refusal } from "./refusal.js";

/** Answers with a JSON document; nothing that answers here may be kept by a cache. */
export function answerJson(response: ServerResponse, status: number, body: object, headers: object = {}): void {
  const text = JSON.stringify(body);
  const type = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" };
  response.writeHead(status, { ...type, "Content-Length": Buffer.byteLength(text), ...headers });
  response.end(text);
}

/** Answers with a refusal, in the shape of a GraphQL error. */
export function answerRefusal(response: ServerResponse, { status, code, message, headers }: Refusal): void {
  answerJson(response, status, { errors: [{ message, extensions: { code } }] }, headers);
}
