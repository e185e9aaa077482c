import { type Blocks, blocksOf } from "./block/blocks.js";
import { comparePairs, type Pairs } from "./compare/pairs.js";
import { countNames, type NameFrequencies } from "./compare/name-frequencies.js";
import { type Rarities, raritiesOf } from "./compare/name-rarity.js";
import { type Table, tableOf } from "./compare/table.js";
import type { Evidence } from "./evidence.js";

/** Registrations made ready: laid down by column, blocked, and every pair that shares a block compared. */
export interface Prepared {
  table: Table;
  names: NameFrequencies;
  rarities: Rarities;
  blocks: Blocks;
  pairs: Pairs;
}

/**
 * Makes registrations ready for learning and for matching. Takes evidence in
 * any order, and the frequencies of names by which they are told rare or
 * common; without them, those of the registrations themselves.
 */
export function prepare(records: readonly Evidence[], known?: NameFrequencies): Prepared {
  const rows = [...records].sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
  const table = tableOf(rows);
  const names = known ?? countNames(table);
  const rarities = raritiesOf(table.names.values, names);
  const blocks = blocksOf(rows);
  return { table, names, rarities, blocks, pairs: comparePairs(table, rarities, blocks) };
}
