import { createHash } from "node:crypto";

/** The id of a document: `sha256:` and the hash of its text in lower case (GraphQL over HTTP, appendix A). */
export function documentId(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
