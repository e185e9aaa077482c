import type { IncomingMessage } from "node:http";

/**
 * Reads a request to its end, of which its headers said how long it is, as UTF-8. It listens by hand, which costs a subgraph less than to iterate.
 * @throws Error when it is cut off before
 */
export function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
    request.on("error", reject);
    request.on("close", () => {
      if (!request.readableEnded) reject(new Error("The body ended before its end."));
    });
  });
}
