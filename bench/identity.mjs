// How fast the matcher tells who is who in memory, on one core, and how that grows. Needs `npm run build`.
// node bench/identity.mjs [sizes, 10000 100000 1000000 unless told]; each size has a process of its own.
import { execFileSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { match } from "../dist/subgraphs/customer/identity/match.js";
import { normaliseRegistration } from "../dist/subgraphs/customer/identity/normalise/registration.js";
import { population } from "./identity/population.mjs";

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first, ...others] = process.argv.slice(2);
  if (first === "--one") console.log(JSON.stringify(measure(Number(others[0]))));
  else compareSizes(first ? [first, ...others].map(Number) : [10_000, 100_000, 1_000_000]);
}

/** Measures each size in a process of its own, and prints a line for each; returns them. */
export function compareSizes(sizes) {
  let before;
  const lines = [];
  for (const size of sizes) {
    const call = [...process.execArgv, fileURLToPath(import.meta.url), "--one", String(size)];
    const output = execFileSync(process.execPath, call);
    const { normalised, matched, cpu, precision, recall, memory } = JSON.parse(output);
    const growth = before ? `, ${(cpu / size / (before.cpu / before.size)).toFixed(2)} times linear` : "";
    lines.push(
      `${size.toLocaleString("en")} registrations: normalised in ${normalised.toFixed(1)} s, matched in ${matched.toFixed(1)} s ` +
        `(${Math.round(size / matched).toLocaleString("en")} a second; ${cpu.toFixed(1)} s of CPU${growth}), ` +
        `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, at most ${memory} MiB`,
    );
    console.log(lines.at(-1));
    before = { size, cpu };
  }
  return lines;
}

/** In seconds; `matched` is learning, blocking, comparing, weighing and clustering. */
function measure(size) {
  const owners = new Map();
  const evidence = [];
  let normalised = 0;
  for (const { id, owner, fields } of population({ size })) {
    const row = asRead(id, fields);
    const begun = performance.now();
    evidence.push(normaliseRegistration(row).evidence);
    normalised += performance.now() - begun;
    owners.set(id, owner);
  }
  const [begun, worked] = [performance.now(), process.cpuUsage()];
  const { clusters } = match(evidence);
  const matched = performance.now() - begun;
  const { user, system } = process.cpuUsage(worked);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const times = { normalised: normalised / 1_000, matched: matched / 1_000, cpu: (user + system) / 1_000_000 };
  return { ...times, ...scores(clusters, owners), memory };
}

/** As whoever reads a file hands it over: each text in one piece, where those just made up are still put together when first looked at. */
function asRead(id, fields) {
  const { project_code: projectCode, birth_date: birthDate, id_number: idNumber, registered_at: registeredAt } = fields;
  return JSON.parse(JSON.stringify({ ...fields, id, projectCode, birthDate, idNumber, registeredAt }));
}

/** Of pairs: what share of those found are one person's, and what share of one person's are found. */
function scores(clusters, owners) {
  const pairs = (counts) => [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const counted = (items) => items.reduce((counts, item) => counts.set(item, (counts.get(item) ?? 0) + 1), new Map());
  let right = 0;
  let found = 0;
  for (const cluster of clusters) {
    right += pairs(counted(cluster.map((id) => owners.get(id))));
    found += (cluster.length * (cluster.length - 1)) / 2;
  }
  return { precision: right / found, recall: right / pairs(counted([...owners.values()])) };
}
