import type { Column } from "./column.js";
import type { NameFeatures } from "./name-features.js";
import type { Table } from "./table.js";

/** How often names and their parts occur, learned from the registrations themselves. */
export interface NameFrequencies {
  /** How many names were counted, each once for every mobile or project it appears with. */
  names: number;
  /** By surname in characters. */
  surnames: Record<string, number>;
  /** By character of a given name. */
  characters: Record<string, number>;
  /** By number of characters in a given name. */
  lengths: Record<string, number>;
  /** How many of the names are in Latin letters. */
  latin: number;
  /** By word of a Latin name. */
  words: Record<string, number>;
  /** Whole names that were counted several times. */
  common: Record<string, number>;
}

const COMMON_FROM = 3;
const COMMON_KEPT = 20_000;

/**
 * Counts names and their parts. The same name under one mobile is one person
 * who registered more than once, and is counted once.
 */
export function countNames(table: Table): NameFrequencies {
  const { names } = table;
  const times = timesOf(table, names);
  const counted: NameFrequencies = {
    names: 0,
    surnames: {},
    characters: {},
    lengths: {},
    latin: 0,
    words: {},
    common: {},
  };
  const parts = {
    surnames: new Map<string, number>(),
    characters: new Map<string, number>(),
    lengths: new Map<string, number>(),
    words: new Map<string, number>(),
  };
  names.values.forEach((name, index) => {
    const count = times[index] as number;
    if (name.kind !== "full") return;
    counted.names += count;
    if (name.script === "latin") {
      counted.latin += count;
      for (const word of name.words) add(parts.words, word, count);
    } else {
      add(parts.surnames, name.surname, count);
      add(parts.lengths, String(name.given.length), count);
      for (const character of name.given) add(parts.characters, character, count);
    }
  });
  for (const [part, counts] of Object.entries(parts)) counted[part as keyof typeof parts] = Object.fromEntries(counts);
  counted.common = commonNames(names, times);
  return counted;
}

function timesOf(table: Table, names: Column<NameFeatures>): Int32Array {
  const times = new Int32Array(names.values.length);
  const seen = new Set<number>();
  names.of.forEach((name, row) => {
    if (name < 0) return;
    const mobile = table.mobiles.of[row] as number;
    const where = mobile >= 0 ? mobile : table.mobiles.values.length + (table.projects.of[row] as number) + 1;
    const key = name * (table.mobiles.values.length + table.projects.values.length + 2) + where;
    if (seen.has(key)) return;
    seen.add(key);
    times[name] = (times[name] as number) + 1;
  });
  return times;
}

function commonNames(names: Column<NameFeatures>, times: Int32Array): Record<string, number> {
  const common = names.values
    .map((name, index): [string, number] => [name.text, name.kind === "full" ? (times[index] as number) : 0])
    .filter(([, count]) => count >= COMMON_FROM)
    .sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1));
  return Object.fromEntries(common.slice(0, COMMON_KEPT));
}

function add(counts: Map<string, number>, part: string, count: number): void {
  counts.set(part, (counts.get(part) ?? 0) + count);
}
