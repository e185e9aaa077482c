import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "../../cli/package-root.js";

/** Brings dist/ up to date, for tests that start processes of their own: jest compiles only what tests import. */
export function compile(): void {
  execFileSync(process.execPath, [join(packageRoot(), "bin", "build.mjs")]);
}
