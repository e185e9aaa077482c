// Runs before `npm start` and `npm test`, with nothing but Node: installs what is missing, then compiles what changed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

checkNode();
if (!isInstalled()) install();
const { build } = await import("./build.mjs");
await build();

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Oneroof needs Node 20.19 or newer (24 is recommended); this is ${process.versions.node}.`);
}

/** Whether every package of the lock lies in node_modules in its exact version; packages for other platforms may be missing. */
function isInstalled() {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  const want = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const production = !Object.keys(have).some((path) => want[path]?.dev);
  return Object.entries(want).every(
    ([path, { version, optional, dev, devOptional }]) =>
      path === "" || optional || (production && (dev || devOptional)) || have[path]?.version === version,
  );
}

function install() {
  console.log("Installing packages (about a minute, the first time only) ...");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) fail("The packages could not be installed. Run `npm ci` to see why.");
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
