import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Lets the pages of the listed origins read answers; no list, no page. Never with credentials: a token is no cookie.
 * Security: attack 15.
 */
export function allowOrigin(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): void {
  if (origins.length === 0) return;
  response.setHeader("Vary", "Origin");
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return;
  response.setHeader("Access-Control-Allow-Origin", origin);
  response.setHeader("Access-Control-Expose-Headers", "X-Request-Id, RateLimit, RateLimit-Policy, Retry-After");
  if (request.method !== "OPTIONS") return;
  response.setHeader("Access-Control-Allow-Methods", "GET, POST");
  response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Request-Id, X-Oneroof-Trace");
  response.setHeader("Access-Control-Max-Age", "600");
}
