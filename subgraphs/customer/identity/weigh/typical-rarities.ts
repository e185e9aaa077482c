import { MOST_RARE } from "../compare/pattern.js";
import { NAME_RARITY, type Rarities, SURNAME_RARITY } from "../compare/name-rarity.js";

/** By rarity: the chance of it. */
const CHANCES = Float64Array.from({ length: MOST_RARE + 1 }, (_, rarity) => 2 ** -rarity);

/**
 * How rare names are on the whole, by outcome: -log2 of the chance that a
 * stranger shows it, averaged over all registrations with a name. Takes how
 * many registrations have each name, and how rare it is.
 */
export function typicalRarities(counts: Int32Array, rarities: Rarities): Record<string, number> {
  const registrations = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const typical = (kind: keyof Rarities) => {
    const chance = counts.reduce(
      (sum, count, name) => sum + count * (CHANCES[rarities[kind][name] as number] as number),
      0,
    );
    return chance > 0 ? -Math.log2(chance / registrations) : 0;
  };
  const kinds = [
    ...Object.entries(NAME_RARITY).map(([level, kind]) => [`name ${level}`, kind] as const),
    ...Object.entries(SURNAME_RARITY).map(([level, kind]) => [`surname ${level}`, kind] as const),
  ];
  return Object.fromEntries(kinds.flatMap(([outcome, kind]) => (kind ? [[outcome, typical(kind)]] : [])));
}
