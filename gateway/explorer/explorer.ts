import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Handler, refuseOtherThanGet } from "../http/listener.js";
import { namesThisMachine } from "../http/loopback.js";

/** How the explorer greets. */
export interface ExplorerOptions {
  /** A token for whoever opens the page: only for development, and only shown on this machine itself. */
  readonly token?: string;
  /** The query that stands there first. */
  readonly query?: string;
}

/**
 * Makes what answers /explorer: GraphiQL as one page that holds all its code, so that nothing is asked of anyone else; a
 * Content-Security-Policy forbids it, too. The page needs no token, and holds one only when it is opened on this machine.
 */
export function explorer({ token, query = defaultQuery }: ExplorerOptions): Handler {
  const pages = new Map<string | undefined, Promise<Page>>();
  return async (request, response) => {
    refuseOtherThanGet(request);
    const shown = token !== undefined && namesThisMachine(request.headers.host) ? token : undefined;
    const page = pages.get(shown) ?? render(shown, query);
    pages.set(shown, page);
    const { html, zipped, policy, tag } = await page;
    const headers = { ...fixed, "Content-Security-Policy": policy, ETag: tag };
    if (request.headers["if-none-match"] === tag) return void response.writeHead(304, headers).end();
    const takesGzip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const body = takesGzip ? zipped : html;
    const encoding = takesGzip ? { "Content-Encoding": "gzip" } : {};
    response.writeHead(200, { ...headers, ...encoding, "Content-Length": body.length });
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

interface Page {
  readonly html: Buffer;
  readonly zipped: Buffer;
  readonly policy: string;
  readonly tag: string;
}

/** Rendered once, when somebody first looks: the page is 9 MB of editor. */
async function render(token: string | undefined, query: string): Promise<Page> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const headers = { ...(token && { Authorization: `Bearer ${token}` }), "X-Oneroof-Trace": "1" };
  const text = renderGraphiQL({
    title: "Oneroof",
    endpoint: "/graphql",
    method: "POST",
    defaultQuery: query,
    headers: JSON.stringify(headers, null, 2),
    shouldPersistHeaders: false,
  });
  const html = Buffer.from(text);
  const tag = `"${createHash("sha256").update(html).digest("base64url")}"`;
  return { html, zipped: await promisify(gzip)(html), policy: policyFor(text), tag };
}

/** Only this page's own script may run, named by its hash, and only this gateway may be asked. */
function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
  const hashes = scripts.map(([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
