/** Numbers that look drawn by chance and are the same for the same seed (mulberry32), and what can be drawn with them. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (share) => next() < share,
    of: (items) => items[below(items.length)],
    /** The first items are the most common (Zipf, flattened). */
    commonOf: (items) => items[Math.floor(items.length * next() ** 2.2)],
    digits: (count) => Array.from({ length: count }, () => below(10)).join(""),
  };
}
