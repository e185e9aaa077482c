// Compiles the TypeScript sources into dist/, only the files that changed, and removes what no longer has a source.
// Types are checked by `npm test`; here they are only stripped, so that a start stays fast.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const rooms = ["cli", "gateway", "schema", "client", "subgraphs"];

/**
 * Brings dist/ up to date with the sources. Returns how many files were compiled.
 * @param more rooms beside those of the product
 */
export async function build(more = []) {
  const built = [...rooms, ...more];
  const sources = built.flatMap((room) => files(join(root, room), ".ts")).filter((file) => !file.endsWith(".d.ts"));
  copyPrograms();
  const stale = sources.filter((file) => modified(file) > modified(target(file)));
  if (stale.length > 0) {
    const { transformFile } = await import("@swc/core");
    await Promise.all(stale.map((file) => compile(transformFile, file)));
  }
  removeOrphans(built, new Set(sources.map(target)));
  return stale.length;
}

async function compile(transformFile, file) {
  const { code, map } = await transformFile(file, { configFile: join(root, ".swcrc"), sourceFileName: file });
  const to = target(file);
  mkdirSync(dirname(to), { recursive: true });
  replaceFile(`${to}.map`, map);
  replaceFile(to, `${code}\n//# sourceMappingURL=${to.split("/").at(-1)}.map\n`);
}

/** Whoever reads it at this moment reads the old one or the new one, never half of one. */
function replaceFile(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/** What runs elsewhere, in a process of its own or in a browser, is as it shall be already, and is looked for beside what serves it. */
function copyPrograms() {
  const programs = rooms.flatMap((room) => [".mjs", ".css"].flatMap((ending) => files(join(root, room), ending)));
  for (const file of programs) {
    if (modified(file) <= modified(target(file))) continue;
    mkdirSync(dirname(target(file)), { recursive: true });
    replaceFile(target(file), readFileSync(file));
  }
}

function removeOrphans(built, wanted) {
  for (const file of built.flatMap((room) => files(join(root, "dist", room), ".js"))) {
    if (wanted.has(file)) continue;
    rmSync(file, { force: true });
    rmSync(`${file}.map`, { force: true });
  }
}

function target(source) {
  return join(root, "dist", relative(root, source).replace(/\.ts$/, ".js"));
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}

function files(folder, ending) {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`compiled ${await build()} files`);
}
