import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { developmentIssuer } from "../../../cli/house/issuer.js";
import { demonstrator } from "../../../cli/house/house.js";
import { type StartedHouse, startOneroof } from "../../support/house-started.js";
import { until } from "../../support/until.js";

describe("a house of two workers", () => {
  const home = mkdtempSync(join(tmpdir(), "oneroof-workers-"));
  let house: StartedHouse;

  beforeAll(async () => {
    house = await startOneroof(home, undefined, ["--workers", "2"]);
  });

  afterAll(async () => {
    await house.end("SIGTERM");
    rmSync(home, { recursive: true, force: true });
  });

  it("answers on one port, counts what a caller asks for in one place, and goes on when a worker is killed", async () => {
    const workers = workersOf(house.pid);
    expect(workers).toHaveLength(2);
    const token = await (await developmentIssuer(home)).sign(demonstrator);
    const left = await Promise.all(Array.from({ length: 8 }, () => ask(house.url, token)));
    expect(new Set(left).size).toBe(8);
    process.kill(workers[0]!, "SIGKILL");
    await until("a worker takes its place", () => workersOf(house.pid).some((pid) => !workers.includes(pid)));
    for (let n = 0; n < 4; n++) await ask(house.url, token);
  });
});

/** Asks on a connection of its own; returns what the caller has left. */
async function ask(url: string, token: string): Promise<string | null> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, connection: "close" },
    body: JSON.stringify({ query: "{ customers(first: 1) { nodes { name } } }" }),
  });
  expect(await response.json()).toMatchObject({ data: { customers: { nodes: [{ name: expect.any(String) }] } } });
  return response.headers.get("ratelimit");
}

/** The processes of a house that answer: its children that run Node's own program once more. */
function workersOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid && commandOf(name).includes("oneroof.mjs"))
    .map(Number);
}

function parentOf(pid: string): number | undefined {
  return Number(/\) \w (\d+) /.exec(read(`/proc/${pid}/stat`))?.[1]);
}

function commandOf(pid: string): string {
  return read(`/proc/${pid}/cmdline`);
}

/** Empty when the process has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
