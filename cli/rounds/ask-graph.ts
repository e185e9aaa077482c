import { readFileSync } from "node:fs";
import { ownManifest } from "../documents/own-manifest.js";
import { postToGraph } from "../post-to-graph.js";
import type { Ask } from "./ask.js";

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
    const answer = await postToGraph(url, await token(), { documentId: idOf(operation), variables });
    if (answer.data === undefined) throw new Error(`The graph refused ${operation}: ${answer.errors?.[0]?.message}`);
    return answer;
  };
}
