import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { errorCodes } from "../../../subgraphs/shared/errors.js";

/** What the page is made with. */
export interface PageOptions {
  /** The query that stands there first. */
  readonly query: string;
  /** Headers that every question gets unless they are changed there. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether examples and roles can be asked for. */
  readonly desk: boolean;
}

/** The explorer's page, with the policy under which a browser may run it. */
export interface Page {
  readonly html: Buffer;
  readonly zipped: Buffer;
  readonly policy: string;
  readonly tag: string;
}

/**
 * Makes the explorer's page: GraphiQL, with our own script and style around it. It holds all its code, 9 MB of editor, and
 * loads nothing; under its Content-Security-Policy only these two scripts run, named by their hashes, and only this gateway is asked.
 */
export async function explorerPage(options: PageOptions): Promise<Page> {
  const { css, js, favicon, ...workers } = await import("@graphql-yoga/render-graphiql/graphiql");
  const [style, around] = await Promise.all([readFile(files.style, "utf8"), readFile(files.script, "utf8")]);
  const scripts = [around, `${js};\n${start}`];
  const greeting = inline({ ...greetingOf(options), workers });
  const html = Buffer.from(documentOf({ favicon, style: css + style, greeting, scripts }));
  const tag = `"${createHash("sha256").update(html).digest("base64url")}"`;
  return { html, zipped: await promisify(gzip)(html), policy: policyFor(scripts), tag };
}

/** What is ours of the page, around GraphiQL. */
const files = {
  style: new URL("./around.css", import.meta.url),
  script: new URL("./around.mjs", import.meta.url),
};

function greetingOf({ query, headers, desk }: PageOptions): object {
  const shown = Object.keys(headers).length > 0 ? JSON.stringify(headers, null, 2) : "";
  const ways = { endpoint: "/graphql", method: "POST", shouldPersistHeaders: false };
  return { desk, errors: errorCodes, graphiql: { title: "Oneroof", ...ways, defaultQuery: query, headers: shown } };
}

/** JSON that cannot end the element it stands in. */
function inline(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

const start = `YogaGraphiQL.renderYogaGraphiQL(
  document.getElementById("root"), JSON.parse(document.getElementById("greeting").textContent).graphiql);`;

interface Parts {
  readonly favicon: string;
  readonly style: string;
  readonly greeting: string;
  readonly scripts: readonly string[];
}

function documentOf({ favicon, style, greeting, scripts }: Parts): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Oneroof</title>
<link rel="icon" href="${favicon}">
<style>${style}</style>
<body>
<noscript>The explorer needs JavaScript.</noscript>
<form id="desk" hidden>
  <label>Example <select id="example"><option value="">choose one</option></select></label>
  <label>Ask as <select id="role"></select></label>
  <label>in <input id="projects" list="codes" placeholder="every project" size="16"></label>
  <datalist id="codes"></datalist>
</form>
<main id="root"></main>
<aside id="beside">
  <h2>What it cost</h2><dl id="cost" class="cost"></dl>
  <h2>How it was found</h2><div id="picture">Ask something, and its plan is drawn here.</div>
  <dl id="failures"></dl>
  <details><summary>Errors</summary><dl id="errors"></dl></details>
  <details><summary>Scalars</summary><dl id="scalars"></dl></details>
</aside>
<script type="application/json" id="greeting">${greeting}</script>
${scripts.map((script) => `<script type="module">${script}</script>`).join("\n")}
`;
}

/** Only this page's own scripts may run, named by their hashes, and only this gateway may be asked. */
function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
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
