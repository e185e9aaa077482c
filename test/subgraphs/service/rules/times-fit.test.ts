import { describe, expect, test } from "@jest/globals";
import { timesFit } from "../../../../subgraphs/service/rules/times-fit.js";

const now = new Date("2026-03-01T09:00:00Z");
const before = new Date("2026-03-01T08:59:59Z");
const after = new Date("2026-03-01T09:00:01Z");

describe("the times of a case", () => {
  test("fit when it was received before now and is due later, or never", () => {
    expect(timesFit({ receivedAt: before, dueAt: after }, now)).toBeUndefined();
    expect(timesFit({ receivedAt: now, dueAt: null }, now)).toBeUndefined();
  });

  test("do not fit when it is yet to be received", () => {
    expect(timesFit({ receivedAt: after, dueAt: null }, now)).toEqual({
      field: "receivedAt",
      message: "A case is received before it is written down, not at 2026-03-01T09:00:01.000Z.",
    });
  });

  test("do not fit when it is due before or as it is received", () => {
    expect(timesFit({ receivedAt: now, dueAt: before }, now)?.field).toBe("dueAt");
    expect(timesFit({ receivedAt: now, dueAt: now }, now)?.field).toBe("dueAt");
  });
});
