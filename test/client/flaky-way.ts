import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What stands between a client and the graph, and lets requests through or not. */
export interface FlakyWay {
  readonly url: string;
  /** The request ids that came by, in their order. */
  readonly seen: string[];
  /** What becomes of the next requests, one each; all after them get through. */
  next(...fates: ("refused" | "cut" | "held")[]): void;
  close(): Promise<void>;
}

/** Opens a way to a graph that can be made to fail, as load balancers and networks do. */
export async function flakyWay(graph: string): Promise<FlakyWay> {
  const fates: string[] = [];
  const seen: string[] = [];
  const pass = async (request: IncomingMessage) => {
    const headers = Object.entries(request.headers).filter(
      ([name]) => !/^(host|connection|content-length|transfer-)/.test(name),
    );
    const init = {
      method: "POST",
      headers: Object.fromEntries(headers) as Record<string, string>,
      body: await text(request),
    };
    return fetch(graph, init);
  };
  const server = createServer((request, response) => {
    seen.push(String(request.headers["x-request-id"]));
    const fate = fates.shift();
    if (fate === "held") return;
    if (fate === "cut") return void request.socket.destroy();
    if (fate === "refused") return void response.writeHead(503, { "retry-after": "0.01" }).end("busy");
    void pass(request).then(async (answer) => response.writeHead(answer.status).end(await answer.text()));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    seen,
    next: (...more) => void fates.push(...more),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
