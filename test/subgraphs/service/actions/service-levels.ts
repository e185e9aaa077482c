import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { decide, head, makeOffice } from "../clock-support.js";
import { agent, openService, somebody } from "../support.js";

let service: OpenSubgraph;
let office: string;

const publish = (input: object, caller = head) =>
  decide(
    service,
    "servicePolicyPublish",
    { code: "GENERAL", policyVersion: 1, name: "General", calendarId: office, resolveMinutes: 60, ...input },
    "policy { code policyVersion project { code } calendar { code } actor effectiveFrom }",
    caller,
  );

/** Policies, calendars, and who is called. */
export function serviceLevels(): void {
  beforeAll(async () => {
    service = await openService();
    office = await makeOffice(service);
  });
  afterAll(() => service.close());

  describe("servicePolicyPublish", () => {
    test("adds a version and never changes one", async () => {
      expect(await publish({})).toMatchObject({
        policy: { policyVersion: 1, calendar: { code: "OFFICE" }, project: null },
      });
      expect(await publish({ resolveMinutes: 30 })).toMatchObject({ userErrors: [{ code: "STALE_VERSION" }] });
      expect(await publish({ policyVersion: 2, effectiveFrom: "2126-01-01T00:00:00Z" })).toMatchObject({
        policy: { policyVersion: 2, effectiveFrom: "2126-01-01T00:00:00.000Z" },
      });
      await expect(service.source.query("update service_policy set resolve_minutes = 1")).rejects.toThrow(
        "stands for ever",
      );
      const both = await Promise.all([
        publish({ policyVersion: 3, name: "a", effectiveFrom: "2127-01-01T00:00:00Z" }),
        publish({ policyVersion: 3, name: "b", effectiveFrom: "2127-01-01T00:00:00Z" }),
      ]);
      expect(both.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1]);
    });

    test("is shown in the version in effect at a time", async () => {
      await publish({ code: "SHOWN" });
      await publish({ code: "SHOWN", policyVersion: 2, effectiveFrom: "2126-01-01T00:00:00Z", isRetired: true });
      const shown = async (inEffectAt: string) => {
        const filter = `{ code: "SHOWN", inEffectAt: "${inEffectAt}" }`;
        const answer = await service.ask(
          `{ servicePolicies(filter: ${filter}) { nodes { policyVersion } } }`,
          {},
          agent,
        );
        return [answer.data?.["servicePolicies"] as unknown, answer.statements];
      };
      expect(await shown("2125-01-01T00:00:00Z")).toEqual([{ nodes: [{ policyVersion: 1 }] }, 1]);
      expect(await shown("2126-01-01T00:00:00Z")).toEqual([{ nodes: [] }, 1]);
    });

    test.each([
      [{ calendarId: "cal_none" }, "NOT_FOUND", "calendarId"],
      [{ resolveMinutes: 0 }, "INVALID", "resolveMinutes"],
      [{ acknowledgeMinutes: 525_601 }, "INVALID", "acknowledgeMinutes"],
      [{ warnPercent: 0 }, "INVALID", "warnPercent"],
      [{ code: "general" }, "INVALID", "code"],
      [{ effectiveFrom: "2020-01-01T00:00:00Z" }, "INVALID", "effectiveFrom"],
      [{ responsibleAfterMinutes: 481 }, "INVALID", "executiveAfterMinutes"],
    ])("refuses %j", async (input, code, field) => {
      expect(await publish({ code: "OTHER", ...input })).toMatchObject({
        policy: null,
        userErrors: [{ code, field: [field] }],
      });
    });

    test("for a project is for its people, to publish and to see", async () => {
      expect(await publish({ code: "SH", projectCode: "SH-01" }, somebody("service_manager"))).toMatchObject({
        errors: ["This project is not one of yours."],
      });
      expect(await publish({ code: "DL", projectCode: "DL-01" }, somebody("service_manager"))).toMatchObject({
        policy: { project: { code: "DL-01" } },
      });
      const seen = async (projects: string[]) => {
        const document = '{ servicePolicies(filter: { code: "DL" }) { nodes { code } } }';
        return (await service.ask(document, {}, somebody("service_agent", projects))).data?.[
          "servicePolicies"
        ] as unknown;
      };
      expect(await seen(["DL-01"])).toEqual({ nodes: [{ code: "DL" }] });
      expect(await seen(["SH-01"])).toEqual({ nodes: [] });
    });

    test("is for the head of customer service", async () => {
      expect(await publish({ code: "NO" }, agent)).toMatchObject({ errors: ["Your role has no right to this."] });
    });
  });

  describe("calendars", () => {
    const hours = [{ weekday: 6, opensAt: "10:00", closesAt: "16:00" }];
    const save = (input: object, caller = head) =>
      decide(
        service,
        "serviceCalendarSave",
        { name: "Weekend", hours, ...input },
        "calendar { id version name hours { weekday } }",
        caller,
      );

    test("are written, written otherwise with their version, and listed with their days in one statement each", async () => {
      expect(await save({ code: "WEEKEND" })).toMatchObject({ calendar: { version: 1, hours: [{ weekday: 6 }] } });
      expect(await save({ code: "WEEKEND" })).toMatchObject({ userErrors: [{ code: "TAKEN" }] });
      expect(await save({ code: "WEEKEND", version: 1, name: "Saturdays" })).toMatchObject({
        calendar: { version: 2, name: "Saturdays" },
      });
      expect(await save({ code: "WEEKEND", version: 1 })).toMatchObject({ userErrors: [{ code: "STALE_VERSION" }] });
      const { data, statements } = await service.ask(
        "{ serviceCalendars { nodes { code days { day worksAs name } } } }",
        {},
        agent,
      );
      expect(statements).toBe(2);
      const [first] = (data?.["serviceCalendars"] as { nodes: { code: string; days: object[] }[] }).nodes;
      expect(first!.code).toBe("OFFICE");
      expect(first!.days).toHaveLength(8);
      expect(first!.days.at(-1)).toEqual({ day: "2026-10-10", worksAs: 5, name: "国庆节调休" });
    });

    test.each([
      [{ code: "X", hours: [] }, "INVALID", ["hours"]],
      [
        { code: "X", hours: [{ weekday: 8, opensAt: "10:00", closesAt: "16:00" }] },
        "INVALID",
        ["hours", "0", "weekday"],
      ],
      [
        { code: "X", hours: [{ weekday: 1, opensAt: "25:00", closesAt: "26:00" }] },
        "INVALID",
        ["hours", "0", "opensAt"],
      ],
      [{ code: "NONE", version: 1 }, "NOT_FOUND", ["code"]],
    ])("refuse %j", async (input, code, field) => {
      const { userErrors } = await save(input);
      expect(userErrors[0]).toMatchObject({ code, field });
    });

    test("take a day again, written anew", async () => {
      const { calendar } = await save({ code: "AGAIN" });
      const set = (version: number, days: object[]) =>
        decide(
          service,
          "serviceCalendarDaysSet",
          { id: calendar.id, version, days },
          "calendar { days { day worksAs } }",
        );
      await set(1, [{ day: "2027-01-01", name: "元旦" }]);
      expect(await set(2, [{ day: "2027-01-01", worksAs: 1, name: "元旦" }])).toMatchObject({
        calendar: { days: [{ day: "2027-01-01", worksAs: 1 }] },
      });
      expect(await set(2, [{ day: "2027-01-02", name: "x" }])).toMatchObject({
        userErrors: [{ code: "STALE_VERSION" }],
      });
    });
  });

  test("who is called for a department is named once, and another takes the place", async () => {
    const set = (employeeId: string, caller = head) => {
      const input = { projectCode: "DL-01", department: "PROPERTY", level: "RESPONSIBLE", employeeId };
      return decide(
        service,
        "escalationContactSet",
        input,
        "contact { version project { code } employee { id } }",
        caller,
      );
    };
    await set("emp_1");
    expect(await set("emp_2")).toMatchObject({
      contact: { version: 2, project: { code: "DL-01" }, employee: { id: "emp_2" } },
    });
    expect(await set("emp_2", somebody("service_manager", ["SH-01"]))).toMatchObject({
      errors: ["This project is not one of yours."],
    });
    const { data, statements } = await service.ask(
      `query ($k: [_Any!]!) { _entities(representations: $k) { ... on Project { escalationContacts { level employee { id } } } } }`,
      {
        k: [
          { __typename: "Project", code: "DL-01" },
          { __typename: "Project", code: "DL-02" },
        ],
      },
      agent,
    );
    expect(statements).toBe(1);
    expect(data?.["_entities"]).toEqual([
      { escalationContacts: [{ level: "RESPONSIBLE", employee: { id: "emp_2" } }] },
      { escalationContacts: [] },
    ]);
  });

  test("how fifty people are served costs one statement, under whichever of their handles it was said last", async () => {
    const say = (customerHandle: string, tier: string) =>
      decide(service, "customerTierSet", { customerHandle, tier, reason: "x" }, "customerTier { tier }");
    await say("reg_1", "VIP");
    await say("reg_2", "PROFESSIONAL");
    const people = Array.from({ length: 50 }, (_, i) => ({
      __typename: "Customer",
      handle: `h${i}`,
      handles: [`h${i}`],
    }));
    people[0] = { __typename: "Customer", handle: "reg_1", handles: ["reg_1", "reg_2"] };
    const document = `query ($k: [_Any!]!) { _entities(representations: $k) { ... on Customer { serviceTier } } }`;
    const { data, statements } = await service.ask(document, { k: people }, agent);
    expect(statements).toBe(1);
    expect((data?.["_entities"] as object[]).slice(0, 2)).toEqual([
      { serviceTier: "PROFESSIONAL" },
      { serviceTier: "ORDINARY" },
    ]);
  });
}
