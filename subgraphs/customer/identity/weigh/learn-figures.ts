import type { Rarities } from "../compare/name-rarity.js";
import { OUTCOMES } from "../compare/pattern.js";
import type { Table } from "../compare/table.js";
import type { Counts } from "./counts.js";
import { expectAndMaximise, type Learned } from "./expectation.js";
import type { Histogram } from "./histogram.js";
import { believedShares } from "./believed-shares.js";
import { priorChances } from "./prior.js";
import { typicalRarities } from "./typical-rarities.js";

/**
 * Learns the figures of a table, beginning with what is believed beforehand.
 * Takes the table, how rare its names are, the patterns of all pairs that
 * share a block, and what all others show.
 */
export function learnFigures({ names }: Table, rarities: Rarities, blocked: Histogram, others: Counts): Learned {
  const outcomes = Object.fromEntries(OUTCOMES.map(({ name }) => [name, priorChances(name)]));
  const begin = { shares: believedShares(), outcomes, rarities: typicalRarities(names, rarities) };
  return expectAndMaximise(blocked, others, begin);
}
