import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;

const count = async (): Promise<number> => {
  const [row] = await service.source.query<{ n: number }[]>('select count(*)::int as n from "case"');
  return row!.n;
};

/** Opening cases. */
export function caseOpen(): void {
  beforeAll(async () => void (service = await openService()));
  afterAll(() => service.close());

  describe("caseOpen", () => {
    test("writes a case down, with its receiver, its owner and the first line of its log", async () => {
      const { case: opened, userErrors } = await open(service, { unitId: "unt_1", description: "Since Monday." });
      expect(userErrors).toEqual([]);
      expect(opened).toMatchObject({
        ...{
          kind: "COMPLAINT",
          category: "ENGINEERING_QUALITY",
          channel: "HOTLINE",
          priority: "NORMAL",
          state: "OPEN",
        },
        ...{ subject: "Water comes through the bathroom ceiling", description: "Since Monday.", department: "SERVICE" },
        ...{ version: 1, bounces: 0, dueAt: null, acknowledgedAt: null, closedAt: null, resolution: null },
        ...{ customer: { handle: "reg_a" }, project: { code: "DL-01" }, unit: { id: "unt_1" }, firstCase: null },
        ...{ owner: { id: "emp_service_agent" }, firstReceiver: { id: "emp_service_agent" } },
        log: {
          nodes: [
            {
              ...{ kind: "OPENED", text: "Water comes through the bathroom ceiling" },
              ...{ actor: "emp_service_agent", by: { id: "emp_service_agent" } },
            },
          ],
        },
      });
      expect(opened.id).toMatch(/^cas_[0-9a-z]{26}$/);
      expect(opened.receivedAt).toEqual(opened.openedAt);
    });

    test("keeps what was said about receiver, owner and times", async () => {
      const receivedAt = "2026-03-01T09:00:00.000Z";
      const dueAt = "2126-03-01T09:00:00.000Z";
      const named = { firstReceiverId: "emp_r", department: "ENGINEERING", ownerId: "emp_o", priority: "URGENT" };
      const { case: opened } = await open(service, { ...named, receivedAt, dueAt });
      expect(opened).toMatchObject({
        ...{ firstReceiver: { id: "emp_r" }, owner: { id: "emp_o" }, department: "ENGINEERING", priority: "URGENT" },
        ...{ receivedAt, dueAt },
      });
    });

    test.each([
      [
        { subject: " " },
        "subject",
        "subject needs 1 to 200 characters, not only spaces and none of code zero; 1 came.",
      ],
      [{ subject: "屋".repeat(201) }, "subject", /1 to 200 characters.*; 201 came\.$/],
      [{ subject: "a\0b" }, "subject", /none of code zero/],
      [{ description: "" }, "description", /1 to 4000 characters.*; 0 came/],
      [
        { customerHandle: "emp_1" },
        "customerHandle",
        'customerHandle must be an id that begins with reg_ or cus_, and was "emp_1".',
      ],
      [{ unitId: "12-301" }, "unitId", 'unitId must be an id that begins with unt_, and was "12-301".'],
      [{ ownerId: "Wang" }, "ownerId", /begins with emp_/],
      [
        { projectCode: "DL1" },
        "projectCode",
        'projectCode must be two letters, a dash and two digits, as in DL-01, and was "DL1".',
      ],
      [{ receivedAt: "2126-01-01T00:00:00Z" }, "receivedAt", /before it is written down/],
      [{ dueAt: "2020-01-01T00:00:00Z" }, "dueAt", /^A case is due after /],
      [{ department: "DESIGN" }, "ownerId", "A case that begins at DESIGN names its owner there."],
    ])("refuses %j", async (input, field, message) => {
      const before = await count();
      const { case: opened, userErrors } = await open(service, input);
      expect({ opened, userErrors }).toEqual({
        opened: null,
        userErrors: [
          {
            code: "INVALID",
            field: [field],
            message: typeof message === "string" ? message : expect.stringMatching(message),
          },
        ],
      });
      expect(await count()).toBe(before);
    });

    test("allows a subject of 200 characters beyond the basic plane", async () => {
      expect((await open(service, { subject: "𠮷".repeat(200) })).userErrors).toEqual([]);
    });

    test("stores a case typed once a single time, however often it is sent", async () => {
      const input = { idempotencyKey: "once", subject: "The lift stands still" };
      const answers = [await open(service, input), ...(await Promise.all([1, 2, 3].map(() => open(service, input))))];
      expect(new Set(answers.map((answer) => answer.case.id)).size).toBe(1);
      const other = await open(service, { ...input, subject: "Something else" });
      expect(other).toMatchObject({ case: null, userErrors: [{ code: "KEY_REUSED", field: ["idempotencyKey"] }] });
    });

    test("stores it a single time when it is sent several times at once", async () => {
      const input = { idempotencyKey: "at once", subject: "Two of us typed this" };
      const answers = await Promise.all([1, 2, 3, 4].map(() => open(service, input)));
      expect(new Set(answers.map((answer) => answer.case.id)).size).toBe(1);
    });

    test("links a repeat to the first case, and a repeat of a repeat to the same", async () => {
      const first = (await open(service)).case;
      const second = (await open(service, { firstCaseId: first.id })).case;
      const third = (await open(service, { firstCaseId: second.id })).case;
      expect([second.firstCase, third.firstCase]).toEqual([{ id: first.id }, { id: first.id }]);
      const { data } = await service.ask(`{ case(id: "${first.id}") { repeats { id } } }`, {}, agent);
      expect(data?.["case"].repeats).toEqual([{ id: second.id }, { id: third.id }]);
    });

    test("refuses a first case that the caller does not see", async () => {
      const hidden = (await open(service, { projectCode: "SH-01" }, somebody("service_agent", ["SH-01"]))).case;
      const refused = { case: null, userErrors: [{ code: "NOT_FOUND", field: ["firstCaseId"] }] };
      expect(await open(service, { firstCaseId: hidden.id })).toMatchObject(refused);
      expect(await open(service, { firstCaseId: "cas_none" })).toMatchObject(refused);
    });

    test.each([
      ["service_agent", "ENGINEERING", true],
      ["service_manager", "MARKETING", true],
      ["sales_consultant", "MARKETING", true],
      ["sales_manager", "SERVICE", true],
      ["sales_manager", "PROPERTY", false],
      ["property_butler", "PROPERTY", true],
      ["property_manager", "SERVICE", true],
      ["property_manager", "ENGINEERING", false],
      ["application", "SERVICE", true],
      ["administrator", "LEGAL", true],
      ["city_manager", "SERVICE", false],
      ["group_analyst", "SERVICE", false],
      ["data_steward", "SERVICE", false],
      ["privacy_officer", "SERVICE", false],
    ] as const)("by a %s for %s: %s", async (role, department, allowed) => {
      const answer = await open(service, { department, ownerId: "emp_o" }, somebody(role));
      if (allowed) expect(answer.userErrors).toEqual([]);
      else expect(answer.errors?.map(({ code }) => code)).toEqual(["FORBIDDEN"]);
    });

    test("is refused for a project of others", async () => {
      const answer = await open(service, { projectCode: "SH-01" });
      expect(answer.errors).toEqual([{ code: "FORBIDDEN", message: "This project is not one of yours." }]);
    });

    test("asks an application who received the case, and keeps the application in the log", async () => {
      const hotline = { ...somebody("application"), subject: "hotline" };
      expect((await open(service, {}, hotline)).userErrors).toMatchObject([{ field: ["firstReceiverId"] }]);
      const { case: opened } = await open(service, { firstReceiverId: "emp_r" }, hotline);
      expect(opened).toMatchObject({ owner: { id: "emp_r" }, log: { nodes: [{ actor: "hotline", by: null }] } });
    });
  });
}
