import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Logger } from "pino";
import { checkSupergraph } from "../execute/check-supergraph.js";
import { StartError } from "../start-error.js";
import type { GraphStore } from "./graph-store.js";
import { type FileWatch, watchFile } from "./watch-file.js";

/** Where the supergraph comes from. */
export type SupergraphSource = { readonly file: string } | { readonly text: string };

/** Reads the supergraph. Throws a StartError when its file cannot be read. */
export async function readSupergraph(source: SupergraphSource): Promise<string> {
  if ("text" in source) return source.text;
  return readFile(source.file, "utf8").catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "there is no such file" : message;
    throw new StartError(`The supergraph ${resolve(source.file)} cannot be read: ${reason}.`);
  });
}

/**
 * Swaps the graph when the supergraph's file becomes another one. A broken one
 * is kept out and its reason logged; requests never notice either.
 */
export function followSupergraph(source: SupergraphSource, read: string, store: GraphStore, logger: Logger): FileWatch {
  if ("text" in source) return { check: () => Promise.resolve(), close: () => undefined };
  const { file } = source;
  return watchFile(file, read, async (text) => {
    try {
      await checkSupergraph(text);
      store.swap(text);
      logger.info({ file, subgraphs: store.current.graph.subgraphs.map(({ name }) => name) }, "supergraph swapped");
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      logger.error({ file, reason }, "the new supergraph cannot be served; the old one stays");
    }
  });
}
