import { type Handler, refuseOtherThanGet } from "../http/listener.js";
import type { Desk } from "./desk.js";
import { explorerPage, type Page } from "./page/page.js";

/** How the explorer greets. */
export interface ExplorerOptions {
  /** The query that stands there first. */
  readonly query?: string;
  /** What a house in development offers at its own machine. */
  readonly desk?: Desk;
}

/**
 * Makes what answers /explorer, the page to ask questions on. It holds no token and needs none: who may ask is decided where it asks.
 * @param needsToken whether questions need a token, which is to be written into the headers where there is no desk
 */
export function explorer({ query = defaultQuery, desk }: ExplorerOptions, needsToken: boolean): Handler {
  const headers: Readonly<Record<string, string>> = needsToken && !desk ? { Authorization: "Bearer ..." } : {};
  let rendering: Promise<Page> | undefined; // once, when somebody first looks
  return async (request, response) => {
    refuseOtherThanGet(request);
    const { html, zipped, policy, tag } = await (rendering ??= explorerPage({ query, headers, desk: Boolean(desk) }));
    const kept = { ...fixed, "Content-Security-Policy": policy, ETag: tag };
    if (request.headers["if-none-match"] === tag) return void response.writeHead(304, kept).end();
    const takesGzip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const body = takesGzip ? zipped : html;
    const encoding = takesGzip ? { "Content-Encoding": "gzip" } : {};
    response.writeHead(200, { ...kept, ...encoding, "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

const defaultQuery = `# Write a query, then press the button. Ctrl-Space completes names; the book on the left is the schema.
{
  __typename
}
`;

const fixed = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-cache",
  "Referrer-Policy": "no-referrer",
  Vary: "Accept-Encoding",
};
