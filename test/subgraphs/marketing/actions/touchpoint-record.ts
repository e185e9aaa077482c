import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, consultant, done, head, openMarketing, somebody } from "../support.js";

let marketing: OpenSubgraph;

const valid = { customerHandle: "reg_a", projectCode: "DL-01", channel: "ON_SITE", place: "SHOW_FLAT" };
const record = (input: Record<string, unknown> = {}, caller = consultant) =>
  act(marketing, "touchpointRecord", { ...valid, ...input }, caller);

/** Recording touchpoints. */
export function touchpointRecord(): void {
  beforeAll(async () => void (marketing = await openMarketing()));
  afterAll(() => marketing.close());

  describe("touchpointRecord", () => {
    test("writes down who met whom, where and when", async () => {
      const occurredAt = "2026-03-01T09:00:00.000Z";
      const { row, userErrors } = await record({ occurredAt, note: "喜欢三居室" });
      expect(userErrors).toEqual([]);
      expect(row).toEqual({
        ...{
          id: expect.stringMatching(/^tch_[0-9a-z]{26}$/),
          channel: "ON_SITE",
          place: "SHOW_FLAT",
          occurredAt,
          version: 1,
        },
        ...{ note: "喜欢三居室", customer: { handle: "reg_a" }, project: { code: "DL-01" } },
        employee: { id: "emp_sales_consultant" },
      });
    });

    test("takes the moment, when no other is named", async () => {
      const before = new Date().toISOString();
      const { row } = await record();
      const times = [before, row?.occurredAt, new Date().toISOString()];
      expect(times).toEqual([...times].sort());
    });

    test("lets a head name who met them, and a consultant nobody else", async () => {
      expect((await record({ employeeId: "emp_2" }, head)).row?.employee).toEqual({ id: "emp_2" });
      expect(await record({ employeeId: "emp_2" })).toMatchObject({
        row: null,
        userErrors: [{ code: "INVALID", field: ["employeeId"] }],
      });
    });

    test.each([
      [{ customerHandle: "emp_1" }, "customerHandle", /begins with reg_ or cus_, and was "emp_1"/],
      [{ projectCode: "DL1" }, "projectCode", /two letters, a dash and two digits, as in DL-01, and was "DL1"/],
      [{ occurredAt: "2126-01-01T00:00:00Z" }, "occurredAt", /must have happened by now/],
      [{ occurredAt: "1900-01-01T00:00:00Z" }, "occurredAt", /must have happened since 1980/],
      [{ note: " " }, "note", /1 to 1000 characters/],
      [{ note: "a\0b" }, "note", /none of code zero/],
      [{ employeeId: "Wang" }, "employeeId", /begins with emp_/],
    ])("refuses %j", async (input, field, message) => {
      const { row, userErrors } = await record(input, somebody("administrator", "*"));
      expect(row).toBeNull();
      expect(userErrors).toEqual([{ code: "INVALID", field: [field], message: expect.stringMatching(message) }]);
    });

    test("stores a meeting typed once a single time, however often it is sent", async () => {
      const input = { ...valid, idempotencyKey: "once", note: "Told twice" };
      const rows = await Promise.all([1, 2, 3].map(() => done(marketing, "touchpointRecord", input)));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
      const { userErrors } = await record({ ...input, note: "Something else" });
      expect(userErrors).toMatchObject([{ code: "KEY_REUSED", field: ["idempotencyKey"] }]);
    });

    test.each([
      ["sales_consultant", true],
      ["sales_manager", true],
      ["administrator", true],
      ["service_manager", false],
      ["property_manager", false],
      ["city_manager", false],
      ["application", false],
    ] as const)("by a %s: %s", async (role, allowed) => {
      const { row, errors } = await record({}, somebody(role));
      expect(errors ?? !!row).toEqual(allowed || ["FORBIDDEN"]);
    });

    test("in a project that is not the caller's is forbidden", async () => {
      expect((await record({ projectCode: "SH-01" })).errors).toEqual(["FORBIDDEN"]);
    });
  });
}
