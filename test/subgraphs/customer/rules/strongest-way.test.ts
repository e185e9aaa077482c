import { describe, expect, test } from "@jest/globals";
import { strongestWay } from "../../../../subgraphs/customer/rules/strongest-way.js";

describe("the strongest way between two", () => {
  const weights: Record<string, number> = { ab: 9, bc: 8, ac: 1, ad: 5, cd: 6 };
  const weightOf = (one: string, other: string) => weights[[one, other].sort().join("")] ?? -5;
  const way = (from: string, to: string, group = ["a", "b", "c", "d"]) =>
    strongestWay(group, { from, to }, weightOf).map((step) => step.from + step.to);

  test("avoids a weak step by going round", () => {
    expect(way("a", "c")).toEqual(["ab", "bc"]);
    expect(way("a", "d")).toEqual(["ab", "bc", "cd"]);
    expect(way("d", "a")).toEqual(["dc", "cb", "ba"]);
  });

  test("is one step where that is the strongest", () => {
    expect(way("a", "b")).toEqual(["ab"]);
    expect(way("a", "c", ["a", "c"])).toEqual(["ac"]);
  });

  test("is none to somebody who is not in the group, or to oneself", () => {
    expect(way("a", "x")).toEqual([]);
    expect(way("a", "a")).toEqual([]);
  });
});
