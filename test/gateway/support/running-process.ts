import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { packageRoot } from "../../../cli/package-root.js";

/** A process of the gateway's, and everything that it wrote. */
export interface RunningProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Waits until it wrote this, and returns what matched. */
  wrote(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal. */
  signal(name: NodeJS.Signals): void;
  /** Waits for its end, and returns its exit code. */
  ended(): Promise<number | null>;
}

/** Starts a program of the package in a process of its own. */
export function startProcess(program: readonly string[], env: Record<string, string> = {}): RunningProcess {
  const [file = "", ...args] = program;
  const child = spawn(process.execPath, [join(packageRoot(), file), ...args], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = once(child, "close");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const wrote = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(output);
      if (found) return found;
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`It ended before it wrote ${String(pattern)}:\n${output}`);
      await Promise.race([once(child.stdout, "data"), once(child.stderr, "data"), closed]);
    }
  };
  return {
    child,
    output: () => output,
    wrote,
    signal: (name) => child.kill(name),
    ended: async () => {
      await closed;
      return child.exitCode;
    },
  };
}
