import { describe, expect, test } from "@jest/globals";
import { isStopped } from "../../../../subgraphs/customer/rules/is-stopped.js";
import { requestDueOn } from "../../../../subgraphs/customer/rules/request-due-on.js";
import { requestStep, type RequestStep } from "../../../../subgraphs/customer/rules/request-step.js";

const restriction = { kind: "RESTRICTION", state: "RECEIVED", purposes: [] as string[], stillServed: false };
const deletion = { ...restriction, kind: "DELETION" };
const served = { ...deletion, state: "DONE", stillServed: true };

describe("a person's wish stops", () => {
  test.each([
    ["nothing, when there is none", "MARKETING", "CONSENT", [], false],
    ["everything, from the moment a restriction is written down", "SERVICE", "CONTRACT", [restriction], true],
    ["a purpose that it names", "MARKETING", "CONSENT", [{ ...restriction, purposes: ["MARKETING"] }], true],
    ["no other one then", "SURVEY", "CONSENT", [{ ...restriction, purposes: ["MARKETING"] }], false],
    ["no emergency", "EMERGENCY", "EMERGENCY", [restriction], false],
    ["no duty", "LEGAL_DUTY", "LEGAL_DUTY", [deletion], false],
    ["a contract, while a deletion is under way", "CONTRACT", "CONTRACT", [deletion], true],
    ["no contract that goes on after a deletion", "SERVICE", "CONTRACT", [served], false],
    ["marketing all the same", "MARKETING", "CONSENT", [served], true],
    ["a contract that has ended", "CONTRACT", "CONTRACT", [{ ...served, stillServed: false }], true],
  ])("%s", (_, purpose, basis, stops, stopped) => expect(isStopped(purpose, basis, stops)).toBe(stopped));
});

describe("a request", () => {
  test.each([
    ["2026-03-01", "2026-03-31"],
    ["2026-12-31", "2027-01-30"],
    ["2027-01-31", "2027-03-02"],
  ])("of %s is due on %s, thirty days later", (received, due) => expect(requestDueOn(received)).toBe(due));

  const steps: readonly RequestStep[] = ["ACCEPT", "REFUSE", "WITHDRAW", "COMPLETE"];
  test.each([
    ["ACCESS", "RECEIVED", ["ACCEPTED", "REFUSED", "WITHDRAWN", undefined]],
    ["ACCESS", "ACCEPTED", [undefined, undefined, "WITHDRAWN", "DONE"]],
    ["ACCESS", "DONE", [undefined, undefined, undefined, undefined]],
    ["DELETION", "ACCEPTED", [undefined, undefined, undefined, "DONE"]],
    ["DELETION", "DONE", [undefined, undefined, "WITHDRAWN", undefined]],
    ["RESTRICTION", "DONE", [undefined, undefined, "WITHDRAWN", undefined]],
    ["RESTRICTION", "REFUSED", [undefined, undefined, undefined, undefined]],
  ])("%s that is %s", (kind, state, next) =>
    expect(steps.map((step) => requestStep({ kind, state }, step))).toEqual(next),
  );
});
