import type { Candidates } from "../block/candidate-pairs.js";
import type { Rarities } from "../compare/name-rarity.js";
import { OUTCOMES } from "../compare/pattern.js";
import type { Table } from "../compare/table.js";
import { believedShares } from "./believed-shares.js";
import { expectAndMaximise } from "./expectation.js";
import type { Learned } from "./model.js";
import type { Population } from "./population.js";
import { priorChances } from "./prior.js";
import { strangerCounts } from "./stranger-counts.js";
import { typicalRarities } from "./typical-rarities.js";

/**
 * Learns the figures of a population, beginning with what is believed
 * beforehand. Takes the table, how rare its names are, and the pairs that share a block.
 */
export function learnFigures(table: Table, rarities: Rarities, pairs: Candidates, population: Population): Learned {
  const outcomes = Object.fromEntries(OUTCOMES.map(({ name }) => [name, priorChances(name)]));
  const begin = { shares: believedShares(), outcomes, rarities: typicalRarities(population.nameCounts, rarities) };
  return expectAndMaximise(population.blocked, strangerCounts(table, rarities, pairs, population), begin);
}
