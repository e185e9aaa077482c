import type { IncomingMessage } from "node:http";
import { isLoopback, namesThisMachine } from "./loopback.js";

/**
 * Whether a request was made on this machine by somebody who asked for this machine: its connection comes from here, its
 * Host is no name that could be another's, and no proxy passed it on for somebody elsewhere.
 */
export function fromThisMachine({ socket, headers }: IncomingMessage): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, "") ?? "";
  const passedOn = ["forwarded", "x-forwarded-for", "via"].some((name) => headers[name] !== undefined);
  return isLoopback(address) && namesThisMachine(headers.host) && !passedOn;
}
