import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { peers } from "./peers.mjs";
import { requestsOf } from "./support/requests.mjs";
import { median, spread } from "./support/statistics.mjs";

const results = join(dirname(fileURLToPath(import.meta.url)), "results");

/**
 * Asks the house and its peers one question in turns, when all have given the same answers, and writes what was measured.
 * @returns the last line: how many times as fast as the documented way, and how much CPU of the limit's
 */
export async function compare(question, ground, settings) {
  const { name } = question;
  const requests = await requestsOf(question, ground, settings.customers);
  const names = ["house", ...question.peers].filter(
    (peer) => peer === "house" || (settings.peers?.includes(peer) ?? true),
  );
  const running = new Map();
  try {
    for (const peer of names) running.set(peer, await peers[peer](question, ground, requests));
    await sameAnswers(running, requests);
    const measured = await inTurns(running, requests, ground, settings);
    return report(name, measured, settings);
  } finally {
    for (const { stop } of running.values()) await stop();
  }
}

async function answerOf(url, request) {
  const response = await fetch(url, { method: "POST", ...request });
  return (await response.text()).trim();
}

/** Every peer answers like the house, byte by byte, or else it would be measured at something else. */
async function sameAnswers(running, requests) {
  for (const request of requests.slice(0, 12)) {
    const answers = new Map();
    for (const [peer, { url }] of running) {
      if (url === undefined) continue; // gives no answer
      const answer = await answerOf(url, request);
      const isLike = answer === (answers.get("house") ?? answer);
      // A gateway whose connections to its subgraphs were idle for five seconds may find one closed just then: that is asked again.
      answers.set(peer, isLike ? answer : await answerOf(url, request));
    }
    const expected = answers.get("house");
    if (expected.includes('"errors":[')) throw new Error(`The house answers with errors: ${expected}`);
    for (const [peer, answer] of answers) if (answer !== expected) throw new Error(difference(peer, answer, expected));
  }
}

/** Where two answers part, with a little of what is around it. */
function difference(peer, answer, expected) {
  let at = 0;
  while (at < expected.length && expected[at] === answer[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 100), at + 100);
  return `${peer} answers otherwise at ${at}.\nhouse: …${around(expected)}…\n${peer}: …${around(answer)}…`;
}

async function inTurns(running, requests, { postmaster }, { connections, seconds, rounds }) {
  const measured = new Map([...running.keys()].map((peer) => [peer, []]));
  for (const { load } of running.values()) await load(requests, { connections, seconds });
  for (let round = 0; round < rounds; round++) {
    for (const [peer, { load, pids }] of running) {
      const cpuPids = [...pids, postmaster];
      const taken = await load(requests, { connections, seconds, cpuPids });
      if (peer === "house" && taken.failed > 0) throw new Error(`${taken.failed} requests failed.`);
      measured.get(peer).push({ ...taken, load: loadavg()[0] });
    }
  }
  return measured;
}

function report(name, measured, { customers, connections, seconds, rounds, short }) {
  const of = (peer, figure) => measured.get(peer).map((taken) => taken[figure]);
  const loads = [...measured.values()].flat().map(({ load: one }) => one);
  console.log(
    `\n${name}: ${customers} customers, ${connections} connections, ${rounds} turns of ${seconds} s, load ${spread(loads, 1)}`,
  );
  console.log("  peer        requests/s             CPU ms/request        p50 ms  p99 ms");
  for (const peer of measured.keys()) {
    const [rps, cpu] = [spread(of(peer, "rps")), spread(of(peer, "cpu"), 2)];
    const failed = of(peer, "failed").reduce((sum, one) => sum + one, 0);
    console.log(
      `  ${peer.padEnd(12)}${rps.padEnd(23)}${cpu.padEnd(22)}${String(median(of(peer, "p50"))).padEnd(8)}${median(of(peer, "p99"))}${failed ? `, ${failed} failed` : ""}`,
    );
  }
  const ratio = (peer, figure) => median(of(peer, figure));
  const ratios = {
    ...(measured.has("documented") && { documented: ratio("house", "rps") / ratio("documented", "rps") }),
    ...(measured.has("limit") && { limit: ratio("house", "cpu") / ratio("limit", "cpu") }),
    ...(measured.has("statements") && { statements: ratio("house", "cpu") / ratio("statements", "cpu") }),
    ...(measured.has("monolith") && { monolith: ratio("house", "rps") / ratio("monolith", "rps") }),
    ...(measured.has("workers") && { workers: ratio("workers", "rps") / ratio("house", "rps") }),
    ...(measured.has("http") &&
      measured.has("documented") && { http: ratio("http", "rps") / ratio("documented", "rps") }),
  };
  if (!short) write(name, { customers, connections, seconds, rounds, ratios, measured: Object.fromEntries(measured) });
  if (ratios.monolith) console.log(`  ${ratios.monolith.toFixed(1)}x of the monolith`);
  if (ratios.workers) console.log(`  ${ratios.workers.toFixed(1)}x of one process by two workers`);
  if (ratios.statements) console.log(`  ${ratios.statements.toFixed(1)}x the CPU of its own statements`);
  if (ratios.http) console.log(`  ${ratios.http.toFixed(1)}x of the documented way with subgraphs over HTTP`);
  const [way, cpu] = [ratios.documented, ratios.limit].map((each) => each?.toFixed(1) ?? "?");
  return `${name}: ${way}x of the documented way, ${cpu}x the CPU of one statement`;
}

function write(name, result) {
  mkdirSync(results, { recursive: true });
  const commit = execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify({ name, commit, machine, ...result }, null, 2)}\n`);
}
