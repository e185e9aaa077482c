import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of a tick of /proc, which Linux has kept at 100 a second for as long as there is a /proc. */
const tick = 10;

/** The milliseconds of CPU that processes and all that came from them have had, with those of children that have ended. Linux only. */
export function cpuOf(pids) {
  return familyOf(pids).reduce((sum, { ticks }) => sum + ticks * tick, 0);
}

/** The memory of processes and all that came from them, in MiB; what several of them share is counted once. */
export function familyMemoryOf(pids) {
  const kibibytes = familyOf(pids).map(({ pid }) => {
    const [, share] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
    return Number(share ?? 0);
  });
  return Math.round(kibibytes.reduce((sum, one) => sum + one, 0) / 1024);
}

function familyOf(pids) {
  const all = new Map(processes().map((process) => [process.pid, process]));
  const belongs = ({ pid, parent }) => pids.includes(pid) || (all.has(parent) && belongs(all.get(parent)));
  return [...all.values()].filter(belongs);
}

/** The resident memory of a process, in MiB. */
export function memoryOf(pid) {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
  return Math.round((Number(pages) * 4096) / 1024 ** 2);
}

function processes() {
  return readdirSync("/proc").flatMap((name) => {
    try {
      const [, rest] = /^\d+ \(.*\) (.*)$/s.exec(readFileSync(`/proc/${name}/stat`, "utf8")) ?? [];
      if (rest === undefined) return [];
      const fields = rest.split(" ");
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      return [{ pid: Number(name), parent: Number(fields[1]), ticks }];
    } catch {
      return []; // no process, or one that has just ended
    }
  });
}
