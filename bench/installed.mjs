// What `npm ci` installs, in MiB of files: all of it, what the product needs to run, and its largest packages.
//
//     node bench/installed.mjs
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const installed = Object.entries(packages).flatMap(([place, { dev, devOptional }]) => {
  const size = place === "" ? 0 : sizeOf(place);
  return size > 0 ? [{ name: place.replace(/^node_modules\//, ""), size, running: !dev && !devOptional }] : [];
});
const running = installed.filter((each) => each.running);
const largest = [...running].sort((one, other) => other.size - one.size).slice(0, 10);

console.log(`${mebibytes(installed)} in ${installed.length} packages`);
console.log(`${mebibytes(running)} in ${running.length} of them to run (npm ci --omit=dev)`);
for (const each of largest) console.log(`  ${mebibytes([each]).padStart(8)}  ${each.name}`);

/** The bytes of a package's own files; 0 when it is not installed on this machine. */
function sizeOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      if (entry.name === "node_modules" || entry.isSymbolicLink()) return sum;
      const path = join(folder, entry.name);
      return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
    }, 0);
  } catch {
    return 0;
  }
}

function mebibytes(some) {
  return `${(some.reduce((sum, { size }) => sum + size, 0) / 2 ** 20).toFixed(0)} MiB`;
}
