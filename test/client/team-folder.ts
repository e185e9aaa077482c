import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { packageRoot } from "../../cli/package-root.js";

const run = promisify(execFile);
const installed = (name: string) => join(packageRoot(), "node_modules", name);

/** What a team has that installed the client: a folder outside of the house, with the client's own examples as its sources. */
export interface TeamFolder {
  readonly folder: string;
  /** Compiles its sources as strictly as TypeScript can; returns the complaints. */
  compile(): Promise<string>;
  /** Runs a compiled source with Node. */
  run(name: string, ...words: string[]): Promise<{ stdout: string; stderr: string }>;
  remove(): void;
}

/** Packs the client as it is published, and installs it in a fresh folder, without the network. */
export async function teamFolder(): Promise<TeamFolder> {
  const folder = mkdtempSync(join(tmpdir(), "oneroof-team-"));
  await run("npm", ["pack", join(packageRoot(), "client"), "--pack-destination", folder]);
  const packed = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  // What a team gets from its registry comes from this clone's own packages, so that the test needs no network.
  const local = ["@graphql-typed-document-node/core", "csv-parse", "graphql"].map((name) => [
    name,
    `file:${installed(name)}`,
  ]);
  const team = { type: "module", dependencies: { "oneroof-client": `file:${packed}`, ...Object.fromEntries(local) } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(team));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--install-links"], { cwd: folder });
  cpSync(join(packageRoot(), "client", "examples"), join(folder, "src"), { recursive: true });
  return {
    folder,
    async compile() {
      const options = ["--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes", "--target", "ES2022"];
      const modules = [
        "--module",
        "NodeNext",
        "--lib",
        "ES2023,DOM,DOM.AsyncIterable",
        "--outDir",
        "out",
        "--rootDir",
        "src",
      ];
      const types = ["--types", "node", "--typeRoots", installed("@types")];
      const sources = readdirSync(join(folder, "src")).map((name) => join("src", name));
      const compiler = [installed("typescript/bin/tsc"), ...options, ...modules, ...types, ...sources];
      const ended = run(process.execPath, compiler, { cwd: folder });
      return ended.then(
        () => "",
        (error: unknown) => (error as { stdout: string }).stdout,
      );
    },
    run: (name, ...words) => run(process.execPath, [join("out", name), ...words], { cwd: folder }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
