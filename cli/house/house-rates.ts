import cluster from "node:cluster";
import { RateLimiterCluster } from "rate-limiter-flexible";
import { openRates, type RateQuotas, type Rates } from "../../gateway/limits/rates/rates.js";

/** Counts what callers ask for: in this process, or, in one of several that share a port, in the one that started them. */
export function houseRates(quotas: RateQuotas): Rates {
  if (!cluster.isWorker) return openRates(quotas);
  return openRates(quotas, (options) => new RateLimiterCluster({ ...options, timeoutMs: 3_000 }));
}
