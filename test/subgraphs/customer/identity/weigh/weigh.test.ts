import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { COMPARISONS, type Comparison } from "../../../../../subgraphs/customer/identity/compare/comparisons.js";
import {
  codesOf,
  OUTCOMES,
  outcomeAt,
  SLOT_COUNT,
  WESTERN,
} from "../../../../../subgraphs/customer/identity/compare/pattern.js";
import { learn } from "../../../../../subgraphs/customer/identity/learn.js";
import { believedShares } from "../../../../../subgraphs/customer/identity/weigh/believed-shares.js";
import { addLogs, figuresOf } from "../../../../../subgraphs/customer/identity/weigh/figures.js";
import { histogramOf } from "../../../../../subgraphs/customer/identity/weigh/histogram.js";
import { linkThreshold } from "../../../../../subgraphs/customer/identity/weigh/link-threshold.js";
import { priorChances } from "../../../../../subgraphs/customer/identity/weigh/prior.js";
import { randomNumbers } from "../../../../../subgraphs/customer/identity/weigh/random-numbers.js";
import { weigh } from "../../../../../subgraphs/customer/identity/weigh/weigh.js";

const figures = figuresOf(learn([]));
const code = (outcome: string) => {
  const [comparison, level] = outcome.split(" ") as [Comparison, never];
  return codesOf(comparison)[level] as number;
};
/** The weight of a pair that shows some outcomes, in a name as rare as told in bits. */
const weightOf = (outcomes: readonly string[], rarity = 0) =>
  weigh(
    figures,
    outcomes.reduce((pattern, outcome) => pattern + code(outcome), rarity),
  );

describe("a pattern", () => {
  test("holds one outcome of every comparison that does not exclude another, and gives each back", () => {
    const outcomes = [
      "name near",
      "idNumber slip",
      "gender different",
      "mobile changed-later",
      "email same",
      "wechat slip",
    ];
    const all = [...outcomes, "room elsewhere", "company common", "project city"];
    const pattern = all.reduce((sum, outcome) => sum + code(outcome), WESTERN + 31);
    expect(Array.from({ length: SLOT_COUNT }, (_, slot) => OUTCOMES[outcomeAt(pattern, slot)]?.name)).toEqual(all);
    expect(pattern).toBeLessThan(2 ** 31);
  });

  test("says nothing where nothing was compared", () => {
    expect(Array.from({ length: SLOT_COUNT }, (_, slot) => outcomeAt(0, slot))).toEqual(Array(SLOT_COUNT).fill(-1));
  });
});

describe("what is believed beforehand", () => {
  test.each(Object.entries(COMPARISONS))(
    "adds up to all pairs of one person, and of relatives: %s",
    (comparison, levels) => {
      for (const kind of ["same", "connected"] as const) {
        const sum = levels.reduce((all, level) => all + priorChances(`${comparison} ${level}`)[kind], 0);
        expect(sum).toBeCloseTo(1, 2);
      }
      for (const level of levels)
        expect(Math.min(...Object.values(priorChances(`${comparison} ${level}`)))).toBeGreaterThan(0);
    },
  );

  test("of shares adds up to one, and gives way to what was counted", () => {
    const sum = ({ same, connected, stranger }: ReturnType<typeof believedShares>) => same + connected + stranger;
    expect(sum(believedShares())).toBeCloseTo(1, 10);
    const counted = believedShares({ same: 1_000, connected: 500, stranger: 99_998_500 });
    expect(sum(counted)).toBeCloseTo(1, 10);
    expect(counted.same).toBeCloseTo(1e-5, 6);
  });
});

describe("a weight", () => {
  test.each([
    [
      "the same id number above a slip, a slip above nothing, nothing above another",
      ["idNumber same", "idNumber slip", "", "idNumber different"],
    ],
    [
      "a mobile above the same one years later, that above one shared by many, that above nothing",
      ["mobile same", "mobile same-later", "mobile shared", ""],
    ],
    ["a number changed after years above one changed at once", ["mobile changed-later", "mobile changed"]],
    [
      "a birth date above a slip, a slip above nothing, nothing above another",
      ["birthDate same", "birthDate slip", "", "birthDate different"],
    ],
    ["the same room above nothing, nothing above another", ["room same", "", "room different"]],
    ["an employer of few above one of many", ["company rare", "company common", "company different"]],
    ["one project above another", ["project same", "project different"]],
  ])("puts %s", (_, outcomes) => {
    const weights = outcomes.map((outcome) => weightOf(["name same", ...(outcome ? [outcome] : [])], 12));
    expect(weights).toEqual([...weights].sort((left, right) => right - left));
    expect(new Set(weights).size).toBe(weights.length);
  });

  test("grows with how rare a name is, by nearly as many bits", () => {
    const [common, rare] = [weightOf(["name same"], 4), weightOf(["name same"], 14)];
    expect(rare - common).toBeGreaterThan(7);
    expect(rare - common).toBeLessThanOrEqual(10);
  });

  test("of a name and a mobile is enough, of a common name alone is not, of a mobile alone is not", () => {
    expect(weightOf(["name same", "mobile same"], 8)).toBeGreaterThan(7);
    expect(weightOf(["name same"], 6)).toBeLessThan(0);
    expect(weightOf(["name different", "mobile same"])).toBeLessThan(0);
    expect(weightOf(["name surname", "mobile same", "room same"], 4)).toBeLessThan(0);
  });

  test("of whatever is compared is a finite number", () => {
    const some = fc
      .subarray(Object.keys(COMPARISONS) as Comparison[])
      .chain((names) =>
        fc.tuple(...names.map((name) => fc.constantFrom(...COMPARISONS[name].map((level) => `${name} ${level}`)))),
      );
    fc.assert(
      fc.property(some, fc.nat(31), (outcomes, rarity) =>
        Number.isFinite(weightOf(outcomes.filter(isFirstOfSlot), rarity)),
      ),
    );
  });
});

/** Some comparisons exclude each other: of those only the first is kept. */
function isFirstOfSlot(outcome: string, index: number, all: readonly string[]): boolean {
  const rival: Record<string, string> = { surname: "name", birthDate: "idNumber", place: "room" };
  const [comparison = ""] = outcome.split(" ");
  return !all.slice(0, index).some((other) => other.startsWith(`${rival[comparison] ?? "none"} `));
}

describe("the threshold of linking", () => {
  const histogram = (...pairs: [string[], number, number][]) => ({
    patterns: Uint32Array.from(pairs, ([outcomes, rarity]) =>
      outcomes.reduce((sum, outcome) => sum + code(outcome), rarity),
    ),
    weights: Float64Array.from(pairs, ([, , count]) => count),
  });
  const sure: [string[], number, number] = [["name same", "idNumber same"], 8, 10_000];
  const doubtful: [string[], number, number] = [["name same"], 13, 200];

  test("asks for the most when there is too little to tell", () => {
    expect(linkThreshold(figures, histogram())).toBe(7);
  });

  test("asks for the least when nearly all pairs are clear", () => {
    expect(linkThreshold(figures, histogram(sure))).toBe(4);
  });

  test("asks for more the more pairs are in doubt", () => {
    const [outcomes, rarity] = doubtful;
    const weight = weightOf(outcomes, rarity);
    expect(weight).toBeGreaterThan(4);
    expect(weight).toBeLessThan(7);
    expect(linkThreshold(figures, histogram(doubtful))).toBe(7);
    expect(linkThreshold(figures, histogram(sure, [outcomes, rarity, 1]))).toBe(4);
  });
});

test("patterns are counted, each once", () => {
  const { patterns, weights } = histogramOf(Uint32Array.from([7, 3, 7, 7, 3, 1]));
  expect([[...patterns], [...weights]]).toEqual([
    [1, 3, 7],
    [1, 2, 3],
  ]);
});

test("logarithms are added as what they stand for", () => {
  expect(addLogs(3, 3)).toBe(4);
  expect(addLogs(0, -1_000)).toBe(0);
  expect(2 ** addLogs(Math.log2(5), Math.log2(7))).toBeCloseTo(12, 10);
});

test("numbers look drawn by chance and are the same for the same seed", () => {
  const draw = (seed: number) => Array.from({ length: 1_000 }, randomNumbers(seed));
  const drawn = draw(1);
  expect(draw(1)).toEqual(drawn);
  expect(draw(2)).not.toEqual(drawn);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((sum, number) => sum + number) / drawn.length).toBeCloseTo(0.5, 1);
});
