import type { Candidates } from "../block/candidate-pairs.js";
import { comparePair } from "../compare/compare-pair.js";
import type { Rarities } from "../compare/name-rarity.js";
import { OUTCOMES, outcomeAt, WESTERN } from "../compare/pattern.js";
import type { Table } from "../compare/table.js";
import { addPattern, type Counts, forEachPattern, noCounts } from "./counts.js";
import { histogramOf } from "./histogram.js";
import type { Population } from "./population.js";
import { randomNumbers } from "./random-numbers.js";

const SAMPLE = 100_000;
const IDENTITY_SLOT = 1;
const SAME_BIRTH_DATE = OUTCOMES.findIndex(({ name }) => name === "birthDate same");

/**
 * Counts what the pairs that share no block show. They are strangers, since
 * every kind of agreement that makes one person likely has its key; a sample
 * of them, drawn the same way every time, stands for all. How many share a
 * birth date is too few for a sample, and is counted.
 * Takes the table, how rare its names are, the pairs that share a block, and the population
 * whose strangers are counted.
 */
export function strangerCounts(
  table: Table,
  rarities: Rarities,
  candidates: Candidates,
  population: Population,
): Counts {
  const counts = noCounts();
  const { blocked, pairs } = population;
  const sample = samplePatterns(table, rarities, candidates, population);
  const others = pairs - blocked.weights.reduce((sum, weight) => sum + weight, 0);
  const worth = Math.max(0, others) / Math.max(1, sample.length);
  forEachPattern(histogramOf(sample), (pattern, weight) => {
    addPattern(counts, pattern, [0, 0, weight * worth]);
  });
  let sameDate = pairsOfOneBirthDate(table, population);
  forEachPattern(blocked, (pattern, weight) => {
    if (outcomeAt(pattern, IDENTITY_SLOT) === SAME_BIRTH_DATE) sameDate -= weight;
  });
  (counts.outcomes[2] as Float64Array)[SAME_BIRTH_DATE] = Math.max(0, sameDate);
  return counts;
}

/** How many pairs were born on one day and are not compared by id number. */
function pairsOfOneBirthDate(table: Table, { isWestern }: Population): number {
  const western = oneBirthDateAmong(table, (row) => table.western[row] === 1);
  return isWestern ? western : oneBirthDateAmong(table, () => true) - western;
}

function oneBirthDateAmong({ birthDates, idNumbers }: Table, isCounted: (row: number) => boolean): number {
  const counts = new Int32Array(birthDates.values.length);
  const withId = new Int32Array(birthDates.values.length);
  birthDates.of.forEach((date, row) => {
    if (date < 0 || !isCounted(row)) return;
    counts[date] = (counts[date] as number) + 1;
    if ((idNumbers.of[row] as number) >= 0) withId[date] = (withId[date] as number) + 1;
  });
  const pairs = (count: number) => (count * (count - 1)) / 2;
  return counts.reduce((sum, count, date) => sum + pairs(count) - pairs(withId[date] as number), 0);
}

function samplePatterns(table: Table, rarities: Rarities, candidates: Candidates, population: Population): Uint32Array {
  const { rows, isWestern } = population;
  const patterns: number[] = [];
  const random = randomNumbers(rows.length);
  const draw = () => rows[Math.floor(random() * rows.length)] as number;
  for (let drawn = 0; drawn < SAMPLE && population.pairs > 0; drawn++) {
    const [left, right] = [draw(), draw()];
    if (left === right || shareBlock(candidates, left, right)) continue;
    const pattern = comparePair(table, rarities, left, right);
    if (((pattern & WESTERN) !== 0) === isWestern) patterns.push(pattern);
  }
  return Uint32Array.from(patterns);
}

function shareBlock({ left, right }: Candidates, one: number, other: number): boolean {
  const row = Math.min(one, other);
  for (let index = firstOf(left, row); left[index] === row; index++)
    if (right[index] === Math.max(one, other)) return true;
  return false;
}

/** Where in ascending numbers a number begins, or would begin (binary search). */
function firstOf(numbers: Uint32Array, wanted: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] as number) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
