import type { IncomingMessage } from "node:http";
import { namesThisMachine } from "../http/loopback.js";

/** Who may open a socket. */
export interface SocketDoor {
  /** Origins whose web pages may, besides the gateway's own. */
  readonly origins: readonly string[];
  /** Whether everybody on this machine is answered without a token. */
  readonly open: boolean;
}

/**
 * Why a socket is not opened, as an HTTP status; undefined when it is. A browser asks no leave of the server before it opens one for
 * a page of another site, so that the page's origin is looked at here.
 */
export function socketRefused(
  { url, headers }: Pick<IncomingMessage, "url" | "headers">,
  { origins, open }: SocketDoor,
): 403 | 404 | undefined {
  if (url?.split("?", 1)[0] !== "/graphql") return 404;
  if (open && !namesThisMachine(headers.host)) return 403;
  const { origin } = headers;
  if (origin === undefined || origins.includes(origin)) return undefined;
  return URL.canParse(origin) && new URL(origin).host === headers.host ? undefined : 403;
}
