import { createServer, type RequestListener, type Server, STATUS_CODES } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { PortTaken } from "../port-taken.js";
import { StartError } from "../start-error.js";

/** A server that listens. */
export interface Listening {
  readonly server: Server;
  readonly port: number;
}

/**
 * Listens for HTTP, patient with nobody: headers within 5 s, a whole request within 10 s, at most 16 KB of headers.
 * @throws PortTaken, or a StartError when it may not listen there
 */
export function serve(onRequest: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      connectionsCheckingInterval: 500,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
    },
    onRequest,
  );
  server.on("clientError", answerBroken);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(whyNot(error, host, port)));
    server.listen(port, host, () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") return new PortTaken(port);
  if (error.code === "EACCES")
    return new StartError(`Port ${port} needs rights that this account has not. Choose one above 1023: PORT=4000`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new StartError(`HOST=${host} is no address of this machine.`);
  return error;
}

const statuses: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** What could not even be read as HTTP is answered in JSON like everything else. */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = statuses[error.code ?? ""] ?? 400;
  const message = `The HTTP request could not be read: ${STATUS_CODES[status]}.`;
  const body = JSON.stringify({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] });
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8`;
  socket.end(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`);
}
