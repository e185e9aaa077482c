import {
  type IRateLimiterOptions,
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRes,
} from "rate-limiter-flexible";

/** How much a caller may ask for in a minute. */
export interface RateQuotas {
  /** What all operations may cost together (see `operationCost`); every request costs one besides. */
  readonly cost: number;
  /** Exact searches, by which numbers could be guessed. */
  readonly searches: number;
}

/** What the house allows: about an hour's work of a busy application, and more searches than a person can make. */
export const houseQuotas: RateQuotas = { cost: 3_000_000, searches: 60 };

/** What a caller has left after a request. */
export interface Allowance {
  readonly allowed: boolean;
  /** Seconds after which the caller may ask again, when it may not now. */
  readonly retryAfter: number;
  /** For the answer. https://www.ietf.org/archive/id/draft-ietf-httpapi-ratelimit-headers-09.html */
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts what callers ask for. */
export interface Rates {
  /** Takes from what a caller has left. The caller is one whose token was verified: nothing else that is sent is looked at. */
  take(caller: string, cost: number, searches?: number): Promise<Allowance>;
}

/**
 * Makes what counts, in windows of a minute that begin with a caller's first request. Security: attacks 3, 35, 51.
 * @param limiter makes the counter of one kind; in this process's memory unless told
 */
export function openRates(
  quotas: RateQuotas,
  limiter: (options: IRateLimiterOptions) => RateLimiterAbstract = (options) => new RateLimiterMemory(options),
): Rates {
  const counted = (name: keyof RateQuotas) => {
    const counter = limiter({ keyPrefix: name, points: quotas[name], duration: 60 });
    return { name, counter, quota: quotas[name] };
  };
  const [costs, searching] = [counted("cost"), counted("searches")];
  return {
    async take(caller, cost, searches = 0) {
      const taken = [await takeFrom(costs, caller, cost)];
      if (searches > 0) taken.push(await takeFrom(searching, caller, searches));
      return allowanceOf(taken);
    },
  };
}

interface Counted {
  readonly name: string;
  readonly counter: RateLimiterAbstract;
  readonly quota: number;
}

interface Taken extends Counted {
  readonly allowed: boolean;
  readonly left: RateLimiterRes;
}

async function takeFrom(counted: Counted, caller: string, points: number): Promise<Taken> {
  try {
    return { ...counted, allowed: true, left: await counted.counter.consume(caller, points) };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { ...counted, allowed: false, left: refused };
  }
}

function allowanceOf(taken: readonly Taken[]): Allowance {
  const retryAfter = Math.max(...taken.map(({ allowed, left }) => (allowed ? 0 : seconds(left))));
  const listed = (write: (each: Taken) => string) => taken.map((each) => `"${each.name}";${write(each)}`).join(", ");
  return {
    allowed: retryAfter === 0,
    retryAfter,
    get headers() {
      return {
        "RateLimit-Policy": listed(({ quota }) => `q=${quota};w=60`),
        RateLimit: listed(({ left }) => `r=${left.remainingPoints};t=${seconds(left)}`),
        ...(retryAfter > 0 && { "Retry-After": String(retryAfter) }),
      };
    },
  };
}

function seconds({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(Math.ceil(msBeforeNext / 1_000), 1);
}
