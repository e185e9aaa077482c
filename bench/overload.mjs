// What the house does when three times as much is asked as it can answer: how much it answers all the same, and how fast it refuses. In turns
// with what it answers when it is asked for no more than that, so that a machine that grows slower meanwhile changes little.
//
//     node bench/overload.mjs [--customers 100000] [--home FOLDER] [--seconds 4] [--turns 5]
import { openBench } from "./support/open-bench.mjs";
import { cpuOf, memoryOf } from "./support/cpu.mjs";
import { median, spread } from "./support/statistics.mjs";
import { steadyLoad } from "./support/steady-load.mjs";

const { house, requests, seconds, options, close } = await openBench("customer360", 4);
const [pid] = house.pids;
await ask({ connections: 32 });
const before = memoryOf(pid);
const calm = [await ask({ connections: 32 })];
const crowded = [];
for (let turn = 0; turn < Number(options.turns ?? 5); turn++) {
  crowded.push(await ask({ connections: 600, rate: calm.at(-1).answered.rps * 3 }));
  calm.push(await ask({ connections: 32 }));
}
const peaks = crowded.map((_, turn) => (calm[turn].answered.rps + calm[turn + 1].answered.rps) / 2);
const shares = crowded.map(({ answered }, turn) => (100 * answered.rps) / peaks[turn]);
const of = (taken, kind, figure) => spread(taken.map((one) => one[kind][figure]));
console.log(
  `at most ${spread(peaks)} answers a second, p50 ${of(calm, "answered", "p50")} ms; house ${cpu(calm)} ms of CPU an answer`,
);
console.log(
  `asked three times as often ${of(crowded, "answered", "rps")}, ${spread(shares)} %, p50 ${of(crowded, "answered", "p50")} ms, p99 ${of(crowded, "answered", "p99")} ms; house ${cpu(crowded)} ms of CPU, refusals included`,
);
console.log(
  `refused ${of(crowded, "refused", "rps")} a second, p50 ${of(crowded, "refused", "p50")} ms, p99 ${of(crowded, "refused", "p99")} ms; found no connection ${median(crowded.map(({ unsent }) => unsent))}; generator ${spread(crowded.map(({ own }) => own))} % of a core`,
);
console.log(`memory ${before} MiB before, ${memoryOf(pid)} MiB after`);
await close();

async function ask(how) {
  const [begun, own] = [cpuOf([pid]), process.cpuUsage()];
  const taken = await steadyLoad(house.url, requests, { seconds, ...how });
  const { user, system } = process.cpuUsage(own);
  const answers = taken.answered.rps * seconds;
  return { ...taken, cpu: (cpuOf([pid]) - begun) / answers, own: (user + system) / 1e4 / seconds };
}

function cpu(taken) {
  return spread(
    taken.map((one) => one.cpu),
    2,
  );
}
