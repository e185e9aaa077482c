import type { Pool } from "pg";
import { type IRateLimiterOptions, RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible";
import { openRates, type RateQuotas, type Rates } from "./rates.js";

/**
 * Counts what callers ask for in PostgreSQL, for gateways that stand side by side. While the database cannot be reached,
 * each gateway counts for itself. Rejects when its tables are not there and cannot be made.
 * @param pool of at least two connections: one holds the lock under which gateways that start together make the tables.
 */
export async function sharedRates(quotas: RateQuotas, pool: Pool): Promise<Rates> {
  const lock = await pool.connect();
  try {
    await lock.query("select pg_advisory_lock(hashtext('oneroof-rates'))");
    return await withTables(quotas, pool);
  } finally {
    await lock.query("select pg_advisory_unlock_all()");
    lock.release();
  }
}

async function withTables(quotas: RateQuotas, pool: Pool): Promise<Rates> {
  const made: Promise<void>[] = [];
  const rates = openRates(quotas, (options) => {
    const { limiter, ready } = limiterIn(pool, options);
    made.push(ready);
    return limiter;
  });
  await Promise.all(made);
  return rates;
}

function limiterIn(pool: Pool, options: IRateLimiterOptions) {
  const tableName = `oneroof_rate_${options.keyPrefix}`;
  const insuranceLimiter = new RateLimiterMemory(options);
  let told: (error?: Error) => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => (told = (error) => (error ? reject(error) : resolve())));
  const limiter = new RateLimiterPostgres({ ...options, storeClient: pool, tableName, insuranceLimiter }, told);
  return { limiter, ready };
}
