// Switches off every guard of attacks.ts in turn, in a copy of the tree, and sees whether a test that it names fails.
//   node test/attacks/guard-mutation.mjs [IDS, as in 1,9,22; all unless told]
// Prints a line for each guard, then how many were missed; exits with 1 when one was not. A quarter of a minute a guard, mostly.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformFile } from "@swc/core";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const only = process.argv[2]?.split(",").map(Number);
const guards = guardsOf(await readAttacks()).filter(({ ids }) => !only || ids.some((id) => only.includes(id)));
const copy = copyTree();
const survivors = [];
try {
  for (const guard of guards) {
    const began = Date.now();
    const killer = await killerOf(guard);
    if (!killer) survivors.push(...guard.ids);
    const seconds = ((Date.now() - began) / 1000).toFixed(0);
    console.log(
      `${guard.ids.join(", ")}: ${killer ? `missed by ${killer}` : "NOBODY MISSED IT"}, ${seconds} s  (${guard.title})`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
const missed = guards.filter(({ ids }) => !survivors.includes(ids[0])).length;
console.log(`${missed}/${guards.length} guards are missed when they are off`);
if (survivors.length > 0) {
  console.log(`Nobody missed the guards of attacks ${survivors.join(", ")}.`);
  process.exitCode = 1;
}

async function readAttacks() {
  const { code } = await transformFile(join(root, "test", "attacks", "attacks.ts"), {
    configFile: join(root, ".swcrc"),
    sourceMaps: false,
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  return module.attacks;
}

/** The guards that can be switched off, each once, with the attacks that it stands against and all tests of these. */
function guardsOf(attacks) {
  const found = new Map();
  for (const { id, title, guard, tests } of attacks) {
    if (typeof guard === "string") continue;
    const known = found.get(guard) ?? { ...guard, title, ids: [], tests: [] };
    known.ids.push(id);
    known.tests.push(...tests);
    found.set(guard, known);
  }
  return [...found.values()];
}

/** The files that are kept or new, with the packages of this tree. */
function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), "oneroof-guards-"));
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  for (const path of execFileSync("git", list, { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** The first of a guard's tests that passes with it and fails without it. */
async function killerOf({ ids, file, find, replace, tests }) {
  const path = join(copy, file);
  const sound = readFileSync(path, "utf8");
  if (sound.split(find).length !== 2)
    throw new Error(`The guard of attacks ${ids} is not in ${file}, or more than once.`);
  for (const [test, name] of tests) {
    writeFileSync(
      path,
      sound.replace(find, () => replace),
    );
    const without = await run(test, name);
    writeFileSync(path, sound);
    if (without.failed === 0) continue;
    const withIt = await run(test, name);
    if (withIt.failed > 0 || withIt.passed === 0) throw new Error(`"${name}" in ${test} does not pass as it is.`);
    return test;
  }
  return undefined;
}

async function run(test, name) {
  const jest = join("node_modules", "jest", "bin", "jest.js");
  const pattern = name
    .replaceAll(/%[a-z]|\$\w+/g, "\u0000")
    .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("\u0000", ".*");
  const args = ["--experimental-vm-modules", jest, test, "-t", pattern, "--json", "--forceExit"];
  const child = spawn(process.execPath, args, { cwd: copy, stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  for await (const chunk of child.stdout) text += chunk;
  const { numFailedTests, numFailedTestSuites, numPassedTests } = JSON.parse(text.slice(text.indexOf("{")));
  return { failed: numFailedTests + numFailedTestSuites, passed: numPassedTests };
}
