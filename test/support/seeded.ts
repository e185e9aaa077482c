/** Numbers that look random and are the same for the same seed. */
export interface Seeded {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** True in about so many of a hundred cases. */
  chance(percent: number): boolean;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
}

/** Starts a sequence. The algorithm is mulberry32, which is in the public domain. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, chance: (percent) => below(100) < percent, pick: (items) => items[below(items.length)]! };
}
