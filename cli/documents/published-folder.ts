import { join } from "node:path";

/** Where the manifests that teams have published lie, one `<team>.json` each. `home` is the house's folder. */
export function publishedFolder(home: string): string {
  return join(home, "documents");
}
