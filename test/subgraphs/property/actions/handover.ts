import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { chinaDay } from "../../../../subgraphs/shared/scalars.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, done, newHome, openProperty, refusal, somebody } from "../support.js";

let subgraph: OpenSubgraph;

const notice = { customerHandle: "reg_a", noticeAt: "2024-07-01T01:00:00.000Z", dueOn: "2024-07-31" };

/** Takes a new home's handover through steps, each counting its version up by one, and returns the last row. */
async function handoverAfter(...steps: [mutation: string, input: Record<string, unknown>][]) {
  const { id: unitId } = await newHome(subgraph);
  let row = await done(subgraph, "handoverAnnounce", { unitId, ...notice });
  for (const [mutation, input] of steps)
    row = await done(subgraph, mutation, { id: row.id, version: row.version, ...input });
  return row;
}

const appoint = ["handoverAppoint", { appointedAt: "2024-07-20T02:00:00.000Z" }] as [
  string,
  object & Record<string, unknown>,
];
const inspect = [
  "handoverInspect",
  { inspectedAt: "2024-07-20T02:30:00.000Z", findings: "Hollow tiles in the bath" },
] as typeof appoint;
const complete = ["handoverComplete", { handedOverOn: "2024-07-21" }] as typeof appoint;
const refuse = [
  "handoverRefuse",
  { refusedOn: "2024-07-21", reason: "The bathroom leaks", justified: true },
] as typeof appoint;

/** Handing homes over. */
export function handover(): void {
  beforeAll(async () => (subgraph = await openProperty()));
  afterAll(() => subgraph.close());

  test("a unit is announced, appointed, inspected and handed over, and the risk passes with it", async () => {
    const announced = await handoverAfter();
    expect(announced).toMatchObject({
      state: "ANNOUNCED",
      noticeAt: new Date(notice.noticeAt).toISOString(),
      dueOn: "2024-07-31",
      riskPassedOn: null,
    });
    const handedOver = await handoverAfter(appoint, inspect, complete);
    expect(handedOver).toMatchObject({
      version: 4,
      state: "HANDED_OVER",
      appointedAt: "2024-07-20T02:00:00.000Z",
      inspectedAt: "2024-07-20T02:30:00.000Z",
      findings: "Hollow tiles in the bath",
      handedOverOn: "2024-07-21",
      riskPassedOn: "2024-07-21",
      customer: { handle: "reg_a" },
      announcedBy: { id: "emp_property_butler" },
      handedOverBy: { id: "emp_property_butler" },
      project: { code: "DL-01" },
    });
  });

  test("after faults or a refusal a new appointment is made", async () => {
    const row = await handoverAfter(appoint, inspect, appoint, refuse, appoint, inspect, complete);
    expect(row).toMatchObject({ version: 8, state: "HANDED_OVER", refusalReason: "The bathroom leaks" });
  });

  test("a refusal without a proper reason passes the risk on the day of the notice, one with a reason does not", async () => {
    expect(await handoverAfter(refuse)).toMatchObject({ state: "REFUSED", riskPassedOn: null });
    const idle = await handoverAfter(["handoverRefuse", { ...refuse[1], justified: false }]);
    expect(idle).toMatchObject({ state: "REFUSED", refusedOn: "2024-07-21", riskPassedOn: "2024-07-31" });
  });

  describe("handoverAnnounce", () => {
    test("refuses a building without completion acceptance, and a notice before it", async () => {
      const announce = async (completionAcceptedOn: string | null) => {
        const { id: unitId } = await newHome(subgraph, { completionAcceptedOn });
        return refusal(subgraph, "handoverAnnounce", { unitId, ...notice });
      };
      expect(await announce(null)).toBe("STATE unitId");
      expect(await announce("2024-07-02")).toBe("STATE unitId");
      expect(await announce("2024-07-01")).toBeUndefined();
    });

    test("refuses a second one while one is under way, also to the slower of two", async () => {
      const { id: unitId } = await newHome(subgraph);
      const both = await Promise.all(
        ["reg_a", "reg_b"].map((customerHandle) =>
          refusal(subgraph, "handoverAnnounce", { unitId, ...notice, customerHandle }),
        ),
      );
      expect(both.sort()).toEqual(["TAKEN unitId", undefined]);
    });

    test("hands a unit over again only to somebody else", async () => {
      const { unit } = await handoverAfter(appoint, inspect, complete);
      const again = { ...notice, unitId: unit.id, noticeAt: "2024-09-01T00:00:00.000Z", dueOn: "2024-09-30" };
      expect(await refusal(subgraph, "handoverAnnounce", again)).toBe("TAKEN unitId");
      expect(await refusal(subgraph, "handoverAnnounce", { ...again, customerHandle: "reg_b" })).toBeUndefined();
    });

    test.each([
      ["a notice in days to come", { noticeAt: "2999-01-01T00:00:00.000Z", dueOn: "2999-02-01" }, "INVALID noticeAt"],
      ["a day before the notice", { dueOn: "2024-06-30" }, "INVALID dueOn"],
      ["a unit that is not there", { unitId: "unt_nothing" }, "NOT_FOUND unitId"],
    ])("refuses %s", async (_, input, expected) => {
      const { id: unitId } = await newHome(subgraph);
      expect(await refusal(subgraph, "handoverAnnounce", { unitId, ...notice, ...input })).toBe(expected);
    });
  });

  describe("the steps", () => {
    test("are not skipped, and what is handed over stays so", async () => {
      const announced = await handoverAfter();
      const step = ([mutation, input]: typeof appoint, { id, version } = announced) =>
        refusal(subgraph, mutation, { id, version, ...input });
      expect(await step(inspect)).toBe("STATE id");
      expect(await step(complete)).toBe("STATE id");
      const handedOver = await handoverAfter(appoint, inspect, complete);
      for (const any of [appoint, inspect, complete, refuse]) expect(await step(any, handedOver)).toBe("STATE id");
    });

    test("refuse days that cannot be", async () => {
      const { id, version } = await handoverAfter(appoint, inspect);
      const step = (mutation: string, input: Record<string, unknown>) =>
        refusal(subgraph, mutation, { id, version, ...input });
      expect(await step("handoverAppoint", { appointedAt: "2024-06-01T00:00:00.000Z" })).toBe("INVALID appointedAt");
      expect(await step("handoverComplete", { handedOverOn: "2024-05-31" })).toBe("STATE handedOverOn");
      expect(await step("handoverComplete", { handedOverOn: "2024-07-19" })).toBe("INVALID handedOverOn");
      expect(await step("handoverComplete", { handedOverOn: "2999-01-01" })).toBe("INVALID handedOverOn");
      expect(await step("handoverRefuse", { ...refuse[1], refusedOn: "2999-01-01" })).toBe("INVALID refusedOn");
      expect(await step("handoverRefuse", { ...refuse[1], reason: " " })).toBe("INVALID reason");
    });

    test("take the present for a time that is left out", async () => {
      const row = await handoverAfter(appoint, ["handoverInspect", {}], ["handoverComplete", {}]);
      const { handedOverOn, inspectedAt } = row;
      expect(Date.now() - Date.parse(inspectedAt)).toBeLessThan(60_000);
      expect(handedOverOn).toBe(chinaDay(new Date()));
    });

    test("do not go on over one that was announced to somebody else since", async () => {
      const refused = await handoverAfter(refuse);
      const later = { ...notice, customerHandle: "reg_b", noticeAt: "2024-08-01T00:00:00.000Z", dueOn: "2024-08-31" };
      await done(subgraph, "handoverAnnounce", { unitId: refused.unit.id, ...later });
      const { id, version } = refused;
      expect(await refusal(subgraph, "handoverAppoint", { id, version, ...appoint[1] })).toBe("STATE id");
    });

    test("are for property management in its own projects, on the version that it read", async () => {
      const { id, version } = await handoverAfter();
      const as = (caller = somebody("service_manager"), read = version) =>
        refusal(subgraph, "handoverAppoint", { id, version: read, ...appoint[1] }, caller);
      expect(await as()).toBe("FORBIDDEN");
      expect(await as(somebody("property_butler", ["SY-01"]))).toBe("NOT_FOUND id");
      expect(await as(somebody("property_butler"), 7)).toBe("STALE_VERSION version");
    });
  });

  test("a building is not accepted later than its first notice", async () => {
    const { unit } = await handoverAfter();
    const { data } = await subgraph.ask(`{ unit(id: "${unit.id}") { building { id version } } }`);
    const building = data?.["unit"].building as { id: string; version: number };
    const change = (completionAcceptedOn: string) =>
      act(subgraph, "buildingChange", { ...building, completionAcceptedOn });
    expect((await change("2024-07-02")).userErrors).toMatchObject([
      { code: "INVALID", field: ["completionAcceptedOn"] },
    ]);
    expect((await change("2024-07-01")).userErrors).toEqual([]);
  });
}
