import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { packageRoot } from "../../cli/package-root.js";

/** A part of the house in a process of its own, ready to answer. */
export interface HouseProcess {
  readonly child: ChildProcess;
  readonly port: number;
}

/**
 * Starts a part of the house by its main.ts, compiled, and waits until it logs that it is ready, and on which port.
 * @param script below dist/
 * @param env all of its environment but PATH
 */
export async function startHouseProcess(script: string, env: Readonly<Record<string, string>>): Promise<HouseProcess> {
  const child = spawn(process.execPath, [join(packageRoot(), "dist", script)], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface(child.stdout)) {
    const port = readyPort(line);
    if (port === undefined) continue;
    child.stdout.resume();
    return { child, port };
  }
  throw new Error(`${script} ended before it was ready.`);
}

function readyPort(line: string): number | undefined {
  if (!line.startsWith("{")) return undefined;
  const { msg, port, url } = JSON.parse(line) as { msg?: string; port?: number; url?: string };
  if (msg !== "ready") return undefined;
  return port ?? Number(new URL(url ?? "").port);
}

/** Sends a process a signal, also when it is held, and waits until it is gone. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  child.kill("SIGCONT");
  await once(child, "exit");
}
