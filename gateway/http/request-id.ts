import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The request's id: the caller's `X-Request-Id` when it is well formed (it goes into logs and on to the subgraphs), else a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && wellFormed.test(given) ? given : randomUUID();
}

const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,127}$/;
