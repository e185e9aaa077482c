import type { IncomingMessage } from "node:http";

/** Reads a request to its end, of which its headers said how long it is, as UTF-8. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
