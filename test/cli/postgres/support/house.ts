import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { packageRoot } from "../../../../cli/package-root.js";

/** How to start a house of a process of its own. */
export interface HouseOptions {
  readonly folder: string;
  readonly stateHome?: string;
  /** The package to run; this one by default. */
  readonly root?: string;
  /** Whom to run it as; only root can choose. */
  readonly uid?: number;
}

/** A house in a process of its own, in a process group of its own as a terminal would make it. */
export interface House {
  readonly pid: number;
  readonly url: string;
  /** Folder of the socket. */
  readonly host: string;
  readonly home: string;
  readonly created: boolean;
  /** What it said on stderr until now. */
  complaints(): string;
  /** Sends a signal and waits until the process is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a house and waits until its database answers. Throws what the house itself said when it cannot start. */
export async function startHouse({ root = packageRoot(), uid, ...options }: HouseOptions): Promise<House> {
  const start = join(root, "dist", "cli", "postgres", "start.js");
  const script = join(root, "test", "cli", "postgres", "support", "hold.fixture.mjs");
  const child = spawn(process.execPath, [script, start, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
    cwd: "/",
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const complaints: string[] = [];
  child.stderr.on("data", (chunk) => complaints.push(String(chunk)));
  const said = await firstLine(child);
  if (!said) throw new Error(`The house said nothing but: ${complaints.join("")}`);
  const answer = JSON.parse(said) as Omit<House, "pid" | "end" | "complaints"> & { error?: string; name?: string };
  if (answer.error) throw Object.assign(new Error(answer.error), { name: answer.name });
  return { ...answer, pid: child.pid ?? 0, complaints: () => complaints.join(""), end: (signal) => end(child, signal) };
}

async function firstLine(child: ChildProcess): Promise<string | undefined> {
  for await (const line of createInterface({ input: child.stdout! })) return line;
  return undefined;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}
