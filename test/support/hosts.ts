import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Issuer } from "../../cli/house/issuer.js";
import { packageRoot } from "../../cli/package-root.js";

/** The house as processes of their own on loopback: what `docker-compose.yml` runs, without the containers. */
export interface Hosts {
  readonly url: string;
  kill(subgraph: string): Promise<void>;
  revive(subgraph: string): Promise<void>;
  hold(subgraph: string, held: boolean): void;
  close(): Promise<void>;
}

/**
 * Starts each subgraph and the gateway by its main.ts, with settings from the environment alone. They run from dist/, which is brought up
 * to date when the test database starts.
 * @param databases the database of each subgraph
 * @param home a folder for the file of public keys
 */
export async function startHosts(
  databases: ReadonlyMap<string, { url: string }>,
  issuer: Issuer,
  home: string,
): Promise<Hosts> {
  const keys = join(home, "jwks.json");
  writeFileSync(keys, JSON.stringify(issuer.source.keys));
  const tokens = { TOKEN_JWKS: keys, TOKEN_ISSUER: issuer.source.issuer, TOKEN_AUDIENCE: issuer.source.audience };
  const start = (name: string, port: number) => {
    const url = databases.get(name)?.url ?? unknown(name);
    return startProcess(join("subgraphs", name, "main.js"), { ...tokens, DATABASE_URL: url, PORT: String(port) });
  };
  const names = [...databases.keys()];
  const subgraphs = new Map(await Promise.all(names.map(async (name) => [name, await start(name, 0)] as const)));
  const urls = [...subgraphs].map(([name, { port }]) => [
    `${name.toUpperCase()}_URL`,
    `http://127.0.0.1:${port}/graphql`,
  ]);
  const gateway = await startProcess(join("gateway", "main.js"), {
    ...tokens,
    ...Object.fromEntries(urls),
    PORT: "0",
    SUPERGRAPH: join(packageRoot(), "schema", "supergraph.graphql"),
  });
  const of = (name: string) => subgraphs.get(name) ?? unknown(name);
  return {
    url: `http://127.0.0.1:${gateway.port}/graphql`,
    kill: (name) => end(of(name).child, "SIGKILL"),
    revive: async (name) => void subgraphs.set(name, await start(name, of(name).port)),
    hold: (name, held) => void of(name).child.kill(held ? "SIGSTOP" : "SIGCONT"),
    close: async () => {
      await end(gateway.child, "SIGTERM");
      await Promise.all([...subgraphs.values()].map(({ child }) => end(child, "SIGTERM")));
    },
  };
}

interface Started {
  readonly child: ChildProcess;
  readonly port: number;
}

/** Waits until the process logs that it is ready, and on which port. */
async function startProcess(script: string, env: Record<string, string>): Promise<Started> {
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
  const { msg, port, url } = JSON.parse(line) as { msg?: string; port?: number; url?: string };
  if (msg !== "ready") return undefined;
  return port ?? Number(new URL(url ?? "").port);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGCONT");
  child.kill(signal);
  await once(child, "exit");
}

function unknown(name: string): never {
  throw new Error(`No subgraph is called ${name}.`);
}
