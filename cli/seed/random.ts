/** Numbers that look random and are the same in every run: the demonstration data is drawn from them. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** One of the values; each as likely as the others. */
  pick<T>(values: readonly T[]): T;
  /** One of the values, as likely as its weight says. */
  weighted<T>(values: readonly (readonly [value: T, weight: number])[]): T;
}

/**
 * Random numbers from a seed (sfc32, public domain), so that person number 4,711 is the same person however many are made.
 * @param seed whatever names the draw, as in "person/4711"
 */
export function randomFrom(seed: string): Random {
  const next = sfc32(seed);
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (values) => values[between(0, values.length - 1)] as (typeof values)[number],
    weighted: (values) => {
      let rest = next() * values.reduce((sum, [, weight]) => sum + weight, 0);
      const found = values.find(([, weight]) => (rest -= weight) < 0) ?? values.at(-1);
      return (found as (typeof values)[number])[0];
    },
  };
}

function sfc32(seed: string): () => number {
  let [a, b, c, d] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
  const step = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round++) step();
  return step;
}

/** FNV-1a, with a salt. */
function hash(text: string, salt: number): number {
  let value = 2_166_136_261 ^ salt;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return value | 0;
}
