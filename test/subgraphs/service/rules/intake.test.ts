import { describe, expect, test } from "@jest/globals";
import { deskOf } from "../../../../subgraphs/service/rules/desk-of.js";
import { holderOf } from "../../../../subgraphs/service/rules/holder-of.js";
import { isCertainRepeat, likelyRepeat, type Told } from "../../../../subgraphs/service/rules/likely-repeat.js";
import { subjectOf } from "../../../../subgraphs/service/rules/subject-of.js";
import { takeFits } from "../../../../subgraphs/service/rules/take-fits.js";
import { whyRepeat } from "../../../../subgraphs/service/rules/why-repeat.js";

describe("the subject of what was said", () => {
  test.each([
    [" 电梯停运 ", "电梯停运", null],
    ["电梯停运\n3栋，从昨晚起", "电梯停运", "电梯停运\n3栋，从昨晚起"],
    ["漏".repeat(201), "漏".repeat(200), "漏".repeat(201)],
    ["𠮷".repeat(200), "𠮷".repeat(200), null],
  ])("of %j is its first line", (said, subject, description) => {
    expect(subjectOf(said)).toEqual({ subject, description });
  });
});

describe("a matter that was told before", () => {
  const lift = new Set(["电梯", "梯停", "停运"]);
  const told = (more: Partial<Told> = {}): Told => ({
    ...{ handles: ["reg_a"], unitId: "unt_1", category: "SERVICE_PROCESS", subject: lift, whole: lift },
    ...more,
  });

  const both = (...words: string[]) => ({ subject: new Set(words), whole: new Set(words) });

  test("is known by its customer, its category and its words, and it is said why", () => {
    const likeness = likelyRepeat(told({ unitId: null }), told())!;
    expect(whyRepeat(likeness)).toBe("same customer, same category, 100 % of the words");
    expect(isCertainRepeat(likeness)).toBe(true);
  });

  test("is known by its home, whoever tells it and however it is sorted", () => {
    const likeness = likelyRepeat(told({ handles: ["reg_b"], category: "PROPERTY_MANAGEMENT" }), told())!;
    expect(whyRepeat(likeness)).toBe("same home, 100 % of the words");
  });

  test.each([
    ["somebody else's about another home", { handles: ["reg_b"], unitId: "unt_2" }],
    ["the same customer's of another category and home", { unitId: null, category: "DESIGN_PLANNING" }],
    ["in other words", both("漏水", "电梯", "天花")],
    ["that says nothing", both()],
  ])("is not %s", (_, more) => {
    expect(likelyRepeat(told(more), told())).toBeUndefined();
  });

  test("is known by its subject, however much is said besides", () => {
    const whole = new Set([...lift, "昨晚", "两部", "不动", "没人"]);
    expect(likelyRepeat(told({ whole }), told({ whole: new Set(["电梯", "什么", "时候", "修好"]) }))?.wordsShared).toBe(
      1,
    );
  });

  test("is shown and not linked while its words are only half alike", () => {
    const likeness = likelyRepeat(told(both("电梯", "还是")), told())!;
    expect([likeness.wordsShared, isCertainRepeat(likeness)]).toEqual([0.5, false]);
  });
});

describe("how cases come to people", () => {
  const members = ["emp_1", "emp_2", "emp_3"];

  test("in turn: each gets as many as the others, give or take one", () => {
    const given = Array.from({ length: 7 }, (_, at) => holderOf({ mode: "ROUND_ROBIN", members, given: at }));
    expect(given.join()).toBe("emp_1,emp_2,emp_3,emp_1,emp_2,emp_3,emp_1");
  });

  test.each(["TAKE", "ASSIGN"] as const)("by %s: the first holds what nobody has yet", (mode) => {
    expect(holderOf({ mode, members, given: 5 })).toBe("emp_1");
  });

  test.each([
    ["sales_manager", "MARKETING"],
    ["property_butler", "PROPERTY"],
    ["service_agent", "SERVICE"],
    ["administrator", "SERVICE"],
    ["application", "SERVICE"],
  ] as const)("a %s sits at the desk of %s", (role, desk) => {
    expect(deskOf(role)).toBe(desk);
  });

  test.each([
    ["OPEN", "SERVICE", "emp_1", "TAKE", undefined],
    ["OPEN", "SERVICE", "emp_1", undefined, undefined],
    ["OPEN", "SERVICE", "emp_1", "ASSIGN", "Cases of SERVICE are assigned here, not taken."],
    [
      "OPEN",
      "PROPERTY",
      "emp_1",
      "TAKE",
      "A case of PROPERTY is taken by its own people; another department hands it off.",
    ],
    ["OPEN", "SERVICE", "app", "TAKE", "Only an employee takes a case."],
    [
      "ACKNOWLEDGED",
      "SERVICE",
      "emp_1",
      "TAKE",
      "Only a case that is OPEN can be acknowledged; this one is ACKNOWLEDGED.",
    ],
  ] as const)("%s of %s is taken by %s under %s: %s", (state, department, subject, mode, wrong) => {
    expect(takeFits({ state, department }, { subject, role: "service_agent" }, mode)).toBe(wrong);
  });
});
