import { readFileSync } from "node:fs";
import { ownManifest } from "../documents/own-manifest.js";
import type { Ask } from "./run-requests.js";

/** How long the graph may take to answer, in milliseconds. */
const patience = 30_000;

/**
 * Asks a graph the house's own operations, by the ids under which they are registered there.
 * @param url where it answers, as in http://127.0.0.1:4000/graphql
 * @param token makes the token of each request
 */
export function askGraph(url: string, token: () => string | Promise<string>): Ask {
  const manifest = JSON.parse(readFileSync(ownManifest(), "utf8")) as Record<string, string>;
  const idOf = (operation: string) =>
    Object.entries(manifest).find(([, text]) => new RegExp(`\\b(query|mutation) ${operation}\\b`).test(text))?.[0];
  return async (operation, variables) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${await token()}` },
      body: JSON.stringify({ documentId: idOf(operation), variables }),
      signal: AbortSignal.timeout(patience),
    });
    const answer = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
    if (answer.data === undefined) throw new Error(`The graph refused ${operation}: ${answer.errors?.[0]?.message}`);
    return answer;
  };
}
