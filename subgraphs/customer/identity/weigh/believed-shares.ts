import type { Chances } from "./model.js";

/** As if so many registrations had been seen before: every second has a twin, every tenth a relative. */
const REGISTRATIONS = 100;
const PAIRS = (REGISTRATIONS * (REGISTRATIONS - 1)) / 2;
const BELIEVED: Chances = {
  same: REGISTRATIONS / 2,
  connected: REGISTRATIONS / 10,
  stranger: PAIRS - 0.6 * REGISTRATIONS,
};

/**
 * What share of pairs is of each kind, by what was counted and what is
 * believed beforehand. Takes how many pairs of each kind were counted.
 */
export function believedShares(counted: Chances = { same: 0, connected: 0, stranger: 0 }): Chances {
  const total = PAIRS + counted.same + counted.connected + counted.stranger;
  return {
    same: (counted.same + BELIEVED.same) / total,
    connected: (counted.connected + BELIEVED.connected) / total,
    stranger: (counted.stranger + BELIEVED.stranger) / total,
  };
}
