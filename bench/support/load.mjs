import autocannon from "autocannon";
import { cpuOf } from "./cpu.mjs";

/**
 * Asks as fast as answers come.
 * @param url where
 * @param requests what is asked in turn: `body` and `headers` each; every connection begins at another one
 * @param cpuPids the processes whose CPU counts
 * @returns requests a second, latencies and CPU a request in milliseconds, and how many requests failed
 */
export async function load(url, requests, { connections, seconds, cpuPids = [], rate }) {
  let turn = 0;
  const before = cpuOf(cpuPids);
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    ...(rate && { overallRate: rate }),
    setupClient: (client) => {
      const first = Math.floor((turn++ / connections) * requests.length);
      const rotated = [...requests.slice(first), ...requests.slice(0, first)];
      client.setRequests(rotated.map((request) => ({ method: "POST", ...request })));
    },
    verifyBody: (body) => !body.includes('"errors":['),
  });
  const cpu = cpuOf(cpuPids) - before;
  const { latency, non2xx, errors, mismatches, duration } = result;
  const answered = result["2xx"];
  return {
    rps: answered / duration,
    p50: latency.p50,
    p99: latency.p99,
    cpu: cpu / Math.max(answered, 1),
    failed: non2xx + errors + mismatches,
  };
}
