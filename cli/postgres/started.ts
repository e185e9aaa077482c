import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process started, as the system puts it; undefined when it does not live (a zombie does not). A process id alone says little,
 * since ids are given out again; id and start together name one process. /proc on Linux, `ps` on macOS (not tried there).
 */
export function started(pid: number): string | undefined {
  try {
    return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

/** The fields after the name in parentheses, which may itself hold spaces: state first, start (in ticks since boot) twentieth. */
function fromProc(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return isDead(fields[0]) ? undefined : fields[19];
}

function fromPs(pid: number): string | undefined {
  const [state, ...start] = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" })
    .trim()
    .split(/\s+/);
  return isDead(state) ? undefined : start.join(" ");
}

function isDead(state: string | undefined): boolean {
  return !state || state.startsWith("Z") || state.startsWith("X");
}
