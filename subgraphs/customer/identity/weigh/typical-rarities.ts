import type { Column } from "../compare/column.js";
import type { NameFeatures } from "../compare/name-features.js";
import { RARITY_OF, type Rarity } from "../compare/name-rarity.js";

/**
 * How rare names are on the whole, by outcome: -log2 of the chance that a
 * stranger shows it, averaged over all registrations with a name.
 */
export function typicalRarities({ counts }: Column<NameFeatures>, rarities: readonly Rarity[]): Record<string, number> {
  const registrations = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  return Object.fromEntries(
    Object.entries(RARITY_OF).map(([outcome, kind]) => {
      const chance = rarities.reduce((sum, rarity, name) => sum + (counts[name] as number) * 2 ** -rarity[kind], 0);
      return [outcome, chance > 0 ? -Math.log2(chance / registrations) : 0];
    }),
  );
}
