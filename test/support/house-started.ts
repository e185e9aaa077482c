import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { packageRoot } from "../../cli/package-root.js";
import { endProcess } from "./house-process.js";

/** A house as `oneroof start` makes it, in a process of its own with an embedded PostgreSQL. */
export interface StartedHouse {
  readonly url: string;
  readonly pid: number;
  /** Sends it a signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/**
 * Starts a house by its command and waits for the banner.
 * @param home its folder, ONEROOF_HOME; a second start finds there what the first one left
 * @param root the tree whose command it is
 * @param options of the command
 */
export async function startOneroof(
  home: string,
  root = packageRoot(),
  options: readonly string[] = [],
): Promise<StartedHouse> {
  const child = spawn(process.execPath, [join(root, "bin", "oneroof.mjs"), "start", ...options], {
    env: { PATH: process.env.PATH, ONEROOF_HOME: home, PORT: "0", SEED_CUSTOMERS: "24", LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let url: string | undefined;
  for await (const line of createInterface(child.stdout)) {
    url = /^ +Graph +(\S+)$/.exec(line)?.[1] ?? url;
    if (!url || !/^ +Stop /.test(line)) continue;
    child.stdout.resume();
    return { url, pid: child.pid!, end: (signal) => endProcess(child, signal) };
  }
  throw new Error("The house ended before it was open.");
}
