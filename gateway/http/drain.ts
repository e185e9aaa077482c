import type { Server } from "node:http";

/**
 * Stops a server without cutting anyone short: no new connections, idle ones closed, requests in flight finished.
 * @param grace how long they have, in milliseconds; then `onOverdue` is told and what is left is cut
 */
export async function drain(server: Server, grace: number, onOverdue: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => {
    onOverdue();
    server.closeAllConnections();
  }, grace);
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
}
