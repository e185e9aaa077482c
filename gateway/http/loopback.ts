import { isIP } from "node:net";

/** Whether an address to listen on reaches no further than this machine. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/**
 * Whether a request's Host header names this machine by itself: localhost or an address. A web page can have its own
 * name resolve to 127.0.0.1 and read what is served there as its own; it cannot send another name than its own.
 */
export function namesThisMachine(header: string | undefined): boolean {
  if (header === undefined) return true;
  const name = header
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();
  return name === "localhost" || name.endsWith(".localhost") || isIP(name) !== 0;
}
