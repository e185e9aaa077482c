import type { ServerResponse } from "node:http";
import { Refusal } from "./refusal.js";

/** Answers with a JSON document; nothing that answers here may be kept by a cache. */
export function answerJson(response: ServerResponse, status: number, body: object): void {
  answerText(response, status, JSON.stringify(body));
}

/** Answers with a refusal, in the shape of a GraphQL error. */
export function answerRefusal(response: ServerResponse, refusal: Refusal): void {
  answerText(response, refusal.status, refusalText(refusal), refusal.headers);
}

/** A refusal in the shape of a GraphQL error, as JSON. */
export function refusalText({ code, message }: Refusal): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}

function answerText(response: ServerResponse, status: number, text: string, headers: object = {}): void {
  const type = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" };
  response.writeHead(status, { ...type, "Content-Length": Buffer.byteLength(text), ...headers });
  response.end(text);
}
