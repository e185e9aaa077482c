import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the server got it. */
export interface SeenRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server on loopback for one test. */
export interface TinyServer {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** How many connections were opened to it. */
  connections(): number;
  close(): Promise<void>;
}

/** Starts a server that answers each request as told. */
export async function tinyServer(
  answer: (response: ServerResponse, request: SeenRequest, raw: IncomingMessage) => void,
): Promise<TinyServer> {
  const seen: SeenRequest[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      seen.push({ headers: request.headers, body });
      answer(response, seen.at(-1)!, request);
    });
  });
  server.on("connection", () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?tenant=1`,
    seen,
    connections: () => connections,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
