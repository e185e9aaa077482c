import { join } from "node:path";
import { packageRoot } from "../package-root.js";

/** Where a file of the schema lies. */
export function schemaFile(name: string): string {
  return join(packageRoot(), "schema", name);
}
