import { join } from "node:path";
import { packageRoot } from "../package-root.js";

/** The manifest of the house's own operations, which the client is generated with. */
export function ownManifest(): string {
  return join(packageRoot(), "client", "generated", "persisted-documents.json");
}
