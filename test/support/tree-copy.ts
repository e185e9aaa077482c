import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../cli/package-root.js";
import { compile } from "./compile.js";

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A copy of the sources that a test may change. */
export interface TreeCopy {
  readonly folder: string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Runs a script of the copy with Node, in the copy, with nothing in the environment but what is given. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
  remove(): void;
}

const copied = ["bin", "cli", "client", "dist", "docs", "gateway", "schema", "subgraphs"];
const files = ["README.md", "SECURITY.md", "package.json", "tsconfig.json", ".swcrc", ".prettierrc.json"];

/** Copies the tree, compiled; the packages are those of the tree. */
export function copyTree(): TreeCopy {
  compile();
  const folder = mkdtempSync(join(tmpdir(), "oneroof-tree-"));
  for (const name of [...copied, ...files]) {
    cpSync(join(packageRoot(), name), join(folder, name), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(packageRoot(), "node_modules"), join(folder, "node_modules"));
  return {
    folder,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    write: (path, text) => writeFileSync(join(folder, path), text),
    run: (args, env = {}) => run(folder, args, env),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function run(cwd: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd, env: { PATH: process.env.PATH, ...env } };
    execFile(process.execPath, [...args], options, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}
