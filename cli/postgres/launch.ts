import { type ChildProcess, spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { type Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { Account } from "./account.js";
import { lastComplaint, logFile, openLog } from "./log-file.js";
import { readPostmasterFile } from "./postmaster-file.js";
import type { Settings } from "./settings.js";
import { started } from "./started.js";
import { watchdog } from "./watchdog.js";

/** All that a server is started from. */
export interface Plan {
  readonly home: string;
  readonly cluster: string;
  readonly socket: string;
  /** Path of the program. */
  readonly postgres: string;
  readonly account: Account | undefined;
  readonly settings: Settings;
}

/** A running PostgreSQL. */
export interface Server {
  /** Fulfilled when it is gone, whatever the reason. */
  readonly ended: Promise<void>;
  /** Asks it to shut down: open transactions are rolled back, connections closed. */
  end(): void;
}

/** Starts PostgreSQL under its watchdog and waits until it answers, recovery included. Throws with its own complaint if it does not. */
export async function launch(plan: Plan): Promise<Server> {
  const child = spawnWatched(plan);
  const pipe = child.stdio[3] as Writable;
  pipe.on("error", () => undefined); // the other end is gone: so is the server
  let exit: string | undefined;
  const ended = new Promise<void>((resolve) => {
    child.once("error", (error) => resolve(void (exit = error.message)));
    child.once("exit", (code, signal) => resolve(void (exit = `exit code ${code ?? signal}`)));
  });
  void ended.then(() => pipe.destroy());
  while (exit === undefined && !isReady(plan)) await Promise.race([ended, sleep(10)]);
  if (exit !== undefined) throw failure(plan, exit);
  child.unref(); // a Node process that has nothing else to do may end; the pipe then closes
  (pipe as Writable & { unref(): void }).unref();
  return { ended, end: () => end(child, pipe) };
}

/** Closing the pipe tells the watchdog; until the server is gone there is something to wait for again. */
function end(child: ChildProcess, pipe: Writable): void {
  child.ref();
  pipe.end();
}

/** In a session of its own, so that a Ctrl-C in the terminal reaches Node alone, which first lets requests finish. */
function spawnWatched({ home, cluster, socket, postgres, account, settings }: Plan): ChildProcess {
  const parameters = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openLog(home);
  try {
    return spawn("/bin/sh", ["-c", watchdog, postgres, "-D", cluster, "-k", socket, ...parameters], {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: "/",
      env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
      stdio: ["ignore", log, log, "pipe"],
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

/** The file of an earlier server may still lie there and say "ready": only one of a living process, with our socket, counts. */
function isReady({ cluster, socket }: Plan): boolean {
  const file = readPostmasterFile(cluster);
  return file !== undefined && file.ready && file.socket === socket && started(file.pid) !== undefined;
}

function failure({ home }: Plan, exit: string): Error {
  const reason = lastComplaint(home) ?? exit;
  return new Error(`PostgreSQL did not start: ${reason} (its log is ${logFile(home)}).`);
}
