import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { developmentIssuer } from "../../../cli/house/issuer.js";
import { runningPostgres } from "../../../cli/postgres/running.js";
import { serverProcesses } from "../../../cli/postgres/server-processes.js";
import { errorCodes } from "../../../subgraphs/shared/errors.js";
import { employeeOf } from "../../support/house-callers.js";
import { type StartedHouse, startOneroof } from "../../support/house-started.js";
import { storedCases } from "./stored-cases.js";
import { startWriters, type Writers } from "./writers.js";

const rounds = 2;
/** So many are acknowledged before each kill, and again behind it. */
const enough = 60;
const patience = 300_000;

let home: string;
let token: string;
let house: StartedHouse;
let writers: Writers;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "oneroof-fault-"));
  chmodSync(home, 0o755); // as root PostgreSQL runs as another account, which must get in
  const issuer = await developmentIssuer(home);
  token = await issuer.sign(employeeOf("DL-01", "service_agent"));
  house = await startOneroof(home);
}, patience);

afterAll(async () => {
  await (house as StartedHouse | undefined)?.end("SIGTERM");
  rmSync(home, { recursive: true, force: true });
}, patience);

beforeEach(() => {
  writers = startWriters(house.url, token);
});

afterEach(() => writers.stop());

/** What was acknowledged and is not there, and what is there more often than once. */
async function compare(acknowledged: ReadonlyMap<string, string>): Promise<{ lost: string[]; doubled: number }> {
  const stored = await storedCases(house.url, token);
  const bySubject = new Map(stored);
  const ours = stored.filter(([subject]) => acknowledged.has(subject));
  const lost = [...acknowledged].filter(([subject, id]) => bySubject.get(subject) !== id).map(([, id]) => id);
  return { lost, doubled: ours.length - new Set(ours.map(([subject]) => subject)).size };
}

/** The embedded PostgreSQL, postmaster and backends alike, is gone from one moment to the next. */
async function killPostgres(): Promise<void> {
  const running = await runningPostgres(join(home, "postgres"));
  for (const pid of serverProcesses(join(running!.home, "data"))) process.kill(pid, "SIGKILL");
}

function report(what: string, times: number[]): void {
  if (process.env.FIGURES)
    console.log(what, { acknowledged: writers.acknowledged.size, codes: [...writers.codes], "first again, ms": times });
}

test(
  "PostgreSQL is killed while cases are written: the house goes on, and none that was acknowledged is lost",
  async () => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await writers.more(enough);
      await killPostgres();
      const start = performance.now();
      await writers.more(1 + 8); // of eight clients one may have been answered just before
      times.push(Math.round(performance.now() - start));
    }
    await writers.more(enough);
    await writers.stop();
    report("PostgreSQL killed", times);
    expect(await compare(writers.acknowledged)).toEqual({ lost: [], doubled: 0 });
    expect([...writers.codes].filter((code) => !(code in errorCodes))).toEqual([]);
    expect([...writers.messages].join("\n")).not.toMatch(/postgres|connection|terminat|ECONN|socket/i);
  },
  patience,
);

test(
  "the house itself is killed while cases are written: the next start has all that was acknowledged",
  async () => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await writers.more(enough);
      await house.end("SIGKILL");
      const start = performance.now();
      house = await startOneroof(home);
      writers.moveTo(house.url);
      await writers.more(1);
      times.push(Math.round(performance.now() - start));
    }
    await writers.stop();
    report("house killed", times);
    expect(await compare(writers.acknowledged)).toEqual({ lost: [], doubled: 0 });
  },
  patience,
);

test(
  "the comparison finds what is missing, and what is there twice",
  async () => {
    await writers.more(1);
    await writers.stop();
    const [[subject, id]] = [...writers.acknowledged] as [[string, string]];
    const never = new Map([...writers.acknowledged, ["never written", "cas_never"]]);
    expect(await compare(never)).toEqual({ lost: ["cas_never"], doubled: 0 });
    const other = new Map([[subject, `${id}x`]]);
    expect(await compare(other)).toEqual({ lost: [`${id}x`], doubled: 0 });
  },
  patience,
);
