import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { packageRoot } from "../../cli/package-root.js";
import { compile } from "./compile.js";
import { type Ran, runNode } from "./run-node.js";

/** A copy of the sources that a test may change. */
export interface TreeCopy {
  readonly folder: string;
  read(path: string): string;
  /** Writes a file, and makes its folder where there is none. */
  write(path: string, text: string): void;
  /** Runs a script of the copy with Node, in the copy, with nothing in the environment but what is given. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
  remove(): void;
}

const copied = ["bin", "cli", "client", "docs", "gateway", "schema", "subgraphs"];
const files = ["README.md", "SECURITY.md", "package.json", "tsconfig.json", ".swcrc", ".prettierrc.json"];

/** Copies the tree, compiled; the packages are those of the tree. */
export function copyTree(): TreeCopy {
  compile();
  const folder = mkdtempSync(join(tmpdir(), "oneroof-tree-"));
  for (const name of [...copied, ...files]) {
    cpSync(join(packageRoot(), name), join(folder, name), { recursive: true, preserveTimestamps: true });
  }
  linkCompiled(folder);
  symlinkSync(join(packageRoot(), "node_modules"), join(folder, "node_modules"));
  return {
    folder,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    run: (args, env) => runNode(args, folder, env),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What is compiled is 2,000 files. It is linked, for compiling replaces a file and never writes into it; source maps are left out. */
function linkCompiled(folder: string): void {
  for (const entry of readdirSync(join(packageRoot(), "dist"), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const to = join(folder, relative(packageRoot(), path));
    if (entry.isDirectory()) mkdirSync(to, { recursive: true });
    else if (/\.(m?js|css)$/.test(entry.name)) link(path, to); // what is being written has another ending
  }
}

/** The folder for what is temporary may lie on another disk. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to, { preserveTimestamps: true });
  }
}
