import { z } from "zod";
import { documentId } from "./document-id.js";

const manifest = z.record(z.string(), z.string());

/**
 * Reads a manifest of registered documents: a JSON object of each document's id and text, as code generators write it.
 * The id is `sha256:` and the hash of the text in lower case (GraphQL over HTTP, appendix A).
 * @throws an Error that says what was expected and what came
 */
export function readManifest(json: string): ReadonlyMap<string, string> {
  const read = manifest.safeParse(parsed(json));
  if (!read.success) throw new Error("A manifest is a JSON object of ids and documents, and this is none.");
  for (const [id, text] of Object.entries(read.data)) {
    if (id !== documentId(text))
      throw new Error(`The id ${id.slice(0, 100)} is not that of its text: expected ${documentId(text)}.`);
  }
  return new Map(Object.entries(read.data));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
