// What the house does when three times as much is asked as it can answer: how much it answers all the same, and how fast it refuses.
//
//     node bench/overload.mjs [--customers 100000] [--home FOLDER] [--seconds 10]
import { openBench } from "./support/open-bench.mjs";
import { load } from "./support/load.mjs";
import { memoryOf } from "./support/cpu.mjs";

const { house, requests, seconds, close } = await openBench("customer360", 10);
await load(house.url, requests, { connections: 16, seconds: 3 });
const [one, other] = [await calm(), await calm()];
const peak = Math.max(one, other);
const before = memoryOf(house.pids[0]);
const refusals = [];
const overload = load(house.url, requests, { connections: 600, seconds, rate: Math.ceil(peak * 3) });
const probing = probe();
const { rps, statuses, p50, p99 } = await overload;
await probing;
refusals.sort((left, right) => left - right);
console.log(
  `at most ${peak.toFixed(0)} answers a second; asked three times as often ${rps.toFixed(0)}, ${((100 * rps) / peak).toFixed(0)} %`,
);
console.log(`statuses ${JSON.stringify(statuses)}; p50 ${p50} ms, p99 ${p99} ms, refusals included`);
if (refusals.length > 0)
  console.log(
    `${refusals.length} refusals of a probe, half of them within ${refusals[refusals.length >> 1].toFixed(0)} ms`,
  );
console.log(
  `memory ${before} MiB before, ${memoryOf(house.pids[0])} MiB after; after that ${(await calm()).toFixed(0)} answers a second`,
);
await close();

async function calm() {
  return (await load(house.url, requests, { connections: 32, seconds: seconds / 2 })).rps;
}

/** Asks one question after the other, and notes how long each refusal took; a refusal says when to come again. */
async function probe() {
  const end = performance.now() + seconds * 1_000;
  for (let n = 0; performance.now() < end; n++) {
    const begun = performance.now();
    const response = await fetch(house.url, { method: "POST", ...requests[n % requests.length] });
    await response.arrayBuffer();
    if (response.status !== 503) continue;
    if (!response.headers.get("retry-after")) throw new Error("A refusal does not say when to come again.");
    refusals.push(performance.now() - begun);
  }
}
