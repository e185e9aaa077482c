import { describe, expect, test } from "@jest/globals";
import { mayBeSubscribed } from "../../../../subgraphs/marketing/rules/may-be-subscribed.js";
import { mayEnterStage, type Stage } from "../../../../subgraphs/marketing/rules/may-enter-stage.js";
import { opportunityMayBeChanged } from "../../../../subgraphs/marketing/rules/opportunity-may-be-changed.js";

/** Which stage may follow which: "+" may, "-" may not. */
const table = `
          INTENT  REPORTED  QUEUED  WON  LOST
INTENT    -       +         +       +    +
REPORTED  -       -         +       +    +
QUEUED    -       -         -       +    +
WON       -       -         -       -    -
LOST      -       -         -       -    -`;
const [stages = [], ...rows] = table
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/) as Stage[]);
const expected = rows.flatMap(([from, ...may]) =>
  stages.map((to, i) => [from!, to, (may[i] as string) === "+"] as const),
);

describe("an opportunity", () => {
  test.each(expected)("goes from %s to %s: %s", (from, to, may) => {
    expect(mayEnterStage(from, to) === undefined).toBe(may);
  });

  test("says why it does not go back, and why not on", () => {
    expect(mayEnterStage("QUEUED", "REPORTED")).toBe(
      "An opportunity goes forward from INTENT to REPORTED to QUEUED to WON; this one is QUEUED, and cannot become REPORTED.",
    );
    expect(mayEnterStage("LOST", "WON")).toBe("An opportunity that is LOST has come to its end; it cannot become WON.");
  });

  test("can be changed until it is won or lost", () => {
    expect(["INTENT", "REPORTED", "QUEUED"].map(opportunityMayBeChanged)).toEqual([undefined, undefined, undefined]);
    expect(opportunityMayBeChanged("WON")).toBe("An opportunity that is WON is not changed any more.");
    expect(opportunityMayBeChanged("LOST")).toBe("An opportunity that is LOST is not changed any more.");
  });

  test.each([
    ["INTENT", false, undefined],
    ["QUEUED", false, undefined],
    ["WON", false, undefined],
    ["WON", true, "A deal was made of this opportunity already."],
    ["LOST", false, "An opportunity that is LOST leads to no deal."],
  ])("at %s, with a living deal: %s, leads to a deal unless: %s", (stage, hasLivingDeal, wrong) => {
    expect(mayBeSubscribed(stage, hasLivingDeal)).toBe(wrong);
  });
});
