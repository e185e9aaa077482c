import { describe, expect, test } from "@jest/globals";
import { gramsOf } from "../../../../subgraphs/service/rules/grams-of.js";
import { soundsOf } from "../../../../subgraphs/service/rules/sounds-of.js";
import { takeKnowledgeStep } from "../../../../subgraphs/service/rules/take-knowledge-step.js";

describe("the steps of a version", () => {
  const table = {
    DRAFT: { CHANGE: "DRAFT", SUBMIT: "IN_REVIEW", WITHDRAW: "WITHDRAWN" },
    IN_REVIEW: { RETURN: "DRAFT", PUBLISH: "PUBLISHED", WITHDRAW: "WITHDRAWN" },
    PUBLISHED: { REPLACE: "REPLACED", WITHDRAW: "WITHDRAWN" },
    EXPIRED: { REPLACE: "REPLACED", WITHDRAW: "WITHDRAWN" },
    REPLACED: {},
    WITHDRAWN: {},
  } as const;
  const steps = ["CHANGE", "SUBMIT", "RETURN", "PUBLISH", "REPLACE", "WITHDRAW"] as const;
  const states = Object.keys(table) as (keyof typeof table)[];

  test.each(states.flatMap((state) => steps.map((step) => [state, step] as const)))("%s, %s", (state, step) => {
    const next = (table[state] as Record<string, string>)[step];
    const taken = takeKnowledgeStep(state, step);
    if (next) expect(taken).toEqual({ state: next });
    else expect(taken).toMatch(new RegExp(`^${step} is a step from .*; this version is ${state}\\.$`));
  });
});

describe("the pieces of a text", () => {
  test.each([
    ["电梯故障", ["电梯 1", "梯故 2", "故障 3", "障 4"]],
    ["水", ["水 1"]],
    ["a3 楼电梯，b", ["a 1", "3 3", "楼电 5", "电梯 6", "梯 7", "b 9"]],
    ["400-100", ["400 1", "100 3"]],
    ["，。 ", []],
    ["𠮷屋", ["𠮷屋 1", "屋 2"]],
  ])("%s", (text, grams) => {
    expect(gramsOf(text).map(({ gram, at }) => `${gram} ${at}`)).toEqual(grams);
  });
});

test("the sounds of a word begin at each of its characters, in full and by first letters, and end after eight", () => {
  expect(soundsOf(["dian", "ti"])).toEqual(["dianti", "dt", "ti", "t"]);
  expect(soundsOf(["a"])).toEqual(["a"]);
  expect(soundsOf(Array.from({ length: 10 }, () => "ba"))[0]).toBe("ba".repeat(8));
});
