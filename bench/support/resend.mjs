import { fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newId } from "../../dist/subgraphs/shared/scalars.js";
import { cpuOf } from "./cpu.mjs";

const here = (...path) => fileURLToPath(new URL(join(...path), import.meta.url));

/** So many requests warm the house up before what it sends is taken down. */
const warming = 12;

/**
 * Takes down what the house sends to its databases for each request, and starts a process that sends it again.
 * @param startHouse starts a house with `flags` of Node and more `env`
 * @returns a peer that answers nobody: its `load` sends as fast as the databases answer
 */
export async function startResending(startHouse, { home, databaseUrls }, requests) {
  const record = join(home, "statements.jsonl");
  rmSync(record, { force: true });
  const since = newId("now");
  const house = await startHouse({ flags: ["--import", here("record.mjs")], env: { RECORD: record } });
  try {
    for (const request of [...requests.slice(0, warming), ...requests]) await ask(house.url, request);
  } finally {
    await house.stop();
  }
  const skipped = String(Math.min(warming, requests.length));
  const env = { PATH: process.env.PATH, NODE_ENV: "production", ...databaseUrls };
  const child = fork(here("..", "peers", "statements.mjs"), [record, skipped, since], { env });
  await answerOf(child);
  return {
    pids: [child.pid],
    async load(_, { cpuPids = [], ...how }) {
      const before = cpuOf(cpuPids);
      child.send(how);
      const { latencies, failed } = await answerOf(child);
      const cpu = cpuOf(cpuPids) - before;
      const at = (share) => Math.round(latencies[Math.floor(latencies.length * share)] ?? 0);
      const answered = latencies.length;
      return {
        ...{ rps: answered / how.seconds, p50: at(0.5), p99: at(0.99) },
        ...{ cpu: cpu / Math.max(answered, 1), failed },
      };
    },
    async stop() {
      child.disconnect();
      await once(child, "exit");
    },
  };
}

async function ask(url, request) {
  const response = await fetch(url, { method: "POST", ...request });
  const text = await response.text();
  if (text.includes('"errors":[')) throw new Error(`The house answers with errors: ${text}`);
}

/** What the process says next; it says nothing any more when it has failed. */
async function answerOf(child) {
  const ended = new AbortController();
  const failed = once(child, "exit", { signal: ended.signal }).then(() => {
    throw new Error("The process that sends the statements again has ended.");
  });
  try {
    const [answer] = await Promise.race([once(child, "message"), failed]);
    return answer;
  } finally {
    failed.catch(() => undefined);
    ended.abort();
  }
}
