import { describe, expect, test } from "@jest/globals";
import type { CaseLife, CaseStep, Resolution } from "../../../../subgraphs/service/rules/case-life.js";
import { takeStep } from "../../../../subgraphs/service/rules/take-step.js";

const acknowledgedAt = new Date("2026-03-01T09:00:00Z");
const calledBackAt = new Date("2026-03-02T08:00:00Z");
const closedAt = new Date("2026-03-02T09:00:00Z");
const at = new Date("2026-03-03T09:00:00Z");
const resolution: Resolution = { text: "Sealed anew.", rootCause: "PRODUCT", by: "emp_1", at };

const lives: CaseLife[] = [
  { state: "OPEN" },
  { state: "ACKNOWLEDGED", acknowledgedAt },
  { state: "IN_PROGRESS", acknowledgedAt },
  { state: "RESOLVED", acknowledgedAt, resolution, calledBackAt },
  { state: "CLOSED", acknowledgedAt, resolution, calledBackAt, closedAt },
  { state: "CANCELLED", acknowledgedAt: null, closedAt },
];
const steps: CaseStep[] = [
  { kind: "ACKNOWLEDGED", at },
  { kind: "PROGRESS", at },
  { kind: "RESOLVED", resolution },
  { kind: "CALLED_BACK", counts: true, at },
  { kind: "CLOSED", at },
  { kind: "REOPENED", at },
  { kind: "CANCELLED", at },
];

/** Where each step leads from each state; "-" is refused. */
const table = `
              ACKNOWLEDGED  PROGRESS     RESOLVED  CALLED_BACK  CLOSED  REOPENED     CANCELLED
OPEN          ACKNOWLEDGED  IN_PROGRESS  RESOLVED  -            -       -            CANCELLED
ACKNOWLEDGED  -             IN_PROGRESS  RESOLVED  -            -       -            CANCELLED
IN_PROGRESS   -             IN_PROGRESS  RESOLVED  -            -       -            CANCELLED
RESOLVED      -             -            -         RESOLVED     CLOSED  IN_PROGRESS  -
CLOSED        -             -            -         -            -       IN_PROGRESS  -
CANCELLED     -             -            -         -            -       -            -`;
const [kinds = [], ...rows] = table
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));
const expected = rows.flatMap(([from, ...to]) => kinds.map((kind, i) => ({ from, kind, to: to[i] })));

describe("a step of a case", () => {
  test.each(expected)("$kind leads a case that is $from to $to", ({ from, kind, to }) => {
    const life = lives.find(({ state }) => state === from)!;
    const next = takeStep(
      life,
      steps.find((step) => step.kind === kind)!,
    );
    expect(typeof next === "string" ? "-" : next.state).toBe(to);
  });

  test.each(expected.filter(({ to }) => to === "-"))(
    "$kind is refused with the states that it needs",
    ({ from, kind }) => {
      const refusal = takeStep(
        lives.find(({ state }) => state === from)!,
        steps.find((step) => step.kind === kind)!,
      );
      const needed = expected.filter((other) => other.kind === kind && other.to !== "-").map((other) => other.from!);
      expect(refusal).toMatch(
        new RegExp(
          `^Only a case that is ${needed.join(", ").replace(/, (?=\w+$)/, " or ")} can be .*; this one is ${from}\\.$`,
        ),
      );
    },
  );

  test("that skips acknowledging acknowledges at the same time", () => {
    expect(takeStep({ state: "OPEN" }, { kind: "PROGRESS", at })).toEqual({ state: "IN_PROGRESS", acknowledgedAt: at });
    expect(takeStep({ state: "OPEN" }, { kind: "RESOLVED", resolution })).toMatchObject({
      acknowledgedAt: at,
      resolution,
    });
  });

  test("keeps the time of the first acknowledgement", () => {
    const life = { state: "ACKNOWLEDGED", acknowledgedAt } as const;
    expect(takeStep(life, { kind: "PROGRESS", at })).toEqual({ state: "IN_PROGRESS", acknowledgedAt });
    expect(takeStep(life, { kind: "CANCELLED", at })).toEqual({ state: "CANCELLED", acknowledgedAt, closedAt: at });
  });

  test("that reopens forgets the resolution and the end", () => {
    const closed = { state: "CLOSED", acknowledgedAt, resolution, calledBackAt, closedAt } as const;
    expect(takeStep(closed, { kind: "REOPENED", at })).toEqual({ state: "IN_PROGRESS", acknowledgedAt });
  });

  test("that closes asks for a callback, which counts from the first time on that it counts", () => {
    const life = { state: "RESOLVED", acknowledgedAt, resolution, calledBackAt: null } as const;
    expect(takeStep(life, { kind: "CLOSED", at })).toMatch(/^The customer is called back before a case is closed/);
    expect(takeStep(life, { kind: "CALLED_BACK", counts: false, at })).toEqual(life);
    const counted = takeStep(life, { kind: "CALLED_BACK", counts: true, at: calledBackAt });
    expect(counted).toEqual({ ...life, calledBackAt });
    expect(takeStep(counted as CaseLife, { kind: "CALLED_BACK", counts: true, at })).toEqual(counted);
  });

  test("that closes keeps the resolution", () => {
    const life = { state: "RESOLVED", acknowledgedAt, resolution, calledBackAt } as const;
    expect(takeStep(life, { kind: "CLOSED", at })).toEqual({ ...life, state: "CLOSED", closedAt: at });
  });
});
