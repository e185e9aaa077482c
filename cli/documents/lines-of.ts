import { documentId } from "../../gateway/documents/document-id.js";
import type { RegisteredDocument } from "../../schema/registered-document.js";

/**
 * Registered documents for people, a line each: whose, its name, its id.
 * @param counts how often each was asked, by id; no column when it is not known
 */
export function linesOf(documents: readonly RegisteredDocument[], counts?: ReadonlyMap<string, number>): string {
  const widths = [widest(documents.map(({ source }) => source)), widest(documents.map(({ name }) => name))] as const;
  const lines = documents.map(({ source, name, text }) => {
    const id = documentId(text);
    const asked = counts ? `${String(counts.get(id) ?? 0).padStart(8)} asked  ` : "";
    return `${source.padEnd(widths[0])}  ${name.padEnd(widths[1])}  ${asked}${id}`;
  });
  return lines.join("\n");
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
