import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/**
 * Starts a program of Node and waits until it says, in a line of JSON or of its banner, where it listens.
 * @param args its file, flags before it and arguments behind it
 * @param env all of its environment but PATH
 */
export async function startProcess(args, env) {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface(child.stdout)) {
    const url = whereIn(line);
    if (url === undefined) continue;
    child.stdout.resume();
    return { pid: child.pid, url, stop: () => end(child) };
  }
  throw new Error(`${args.join(" ")} ended before it was ready.`);
}

function whereIn(line) {
  const banner = /Graph\s+(http\S+)/.exec(line);
  if (banner) return banner[1];
  if (!line.startsWith("{")) return undefined;
  const { msg, port, url } = JSON.parse(line);
  if (msg !== "ready") return undefined;
  return url ?? `http://127.0.0.1:${port}/graphql`;
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
