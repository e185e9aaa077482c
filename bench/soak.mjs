// What becomes of memory and latency under mixed load for a long time, and under operations that nobody asked before.
//
//     node bench/soak.mjs [--minutes 30] [--operations 100000] [--shape house|http] [--customers 100000] [--home FOLDER]
import { openBench } from "./support/open-bench.mjs";
import { load } from "./support/load.mjs";
import { memoryOf } from "./support/cpu.mjs";

const { house, requests, options, close } = await openBench(["customer360", "list50", "field", "board", "search"]);
const minutes = Number(options.minutes ?? 30);
const different = Number(options.operations ?? 100_000);
const memory = () => house.pids.reduce((sum, pid) => sum + memoryOf(pid), 0);
await load(house.url, requests, { connections: 16, seconds: 20 });
const taken = [];
for (let part = 0; part < 10; part++) {
  const { p50, p99, rps, failed } = await load(house.url, requests, { connections: 16, seconds: minutes * 6 });
  taken.push({ at: ((part + 1) * minutes) / 10, memory: memory(), p50 });
  console.log(
    `${((part + 1) * minutes) / 10} min: ${rps.toFixed(0)}/s, p50 ${p50} ms, p99 ${p99} ms, ${failed} failed, ${memory()} MiB`,
  );
}
console.log(`memory grows by ${slope(taken).toFixed(2)} MiB a minute`);
const [{ headers }] = requests;
const before = memory();
const atOnce = 100; // more of them would be refused
for (let first = 0; first < different; first += atOnce) {
  const some = Array.from({ length: Math.min(atOnce, different - first) }, (_, n) => ({
    headers,
    body: JSON.stringify({ query: `{ field${first + n}: customer(id: "cus_0") { name } }` }),
  }));
  await Promise.all(
    some.map(async (request) => {
      const response = await fetch(house.url, { method: "POST", ...request });
      if (!response.ok) throw new Error(`An operation was answered with ${response.status}.`);
      await response.arrayBuffer();
    }),
  );
}
console.log(`${different} different operations: ${before} MiB before, ${memory()} MiB after`);
await close();

/** Of the straight line through the last two thirds: what warms up is no leak. */
function slope(points) {
  const late = points.slice(Math.floor(points.length / 3));
  const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [x, y] = [mean(late.map(({ at }) => at)), mean(late.map((point) => point.memory))];
  const over = late.reduce((sum, point) => sum + (point.at - x) * (point.memory - y), 0);
  return over / late.reduce((sum, { at }) => sum + (at - x) ** 2, 0);
}
