import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { backdated, china, clocksOf, decide, head, makeAlways, makeOffice } from "../clock-support.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;
let office: string;

const received = (text: string, more: object = {}) => open(service, { receivedAt: china(text), ...more });
const due = async (id: string) =>
  Object.fromEntries((await clocksOf(service, id)).map((clock) => [clock.kind, clock.dueAt]));
const states = async (id: string) => (await clocksOf(service, id)).map(({ kind, state }) => `${kind} ${state}`);

/** The clocks that a case goes by. */
export function clocks(): void {
  beforeAll(async () => {
    service = await openService();
    office = await makeOffice(service);
    const always = await makeAlways(service);
    const minutes = {
      acknowledge_minutes: 60,
      first_reply_minutes: 120,
      progress_minutes: 900,
      resolve_minutes: 1_350,
    };
    await backdated(service, { calendarId: office, ...minutes });
    await backdated(service, {
      code: "OLD_RULE",
      kind: "REPAIR",
      calendarId: office,
      counting: "NEXT_OPENING",
      acknowledge_minutes: 60,
    });
    await backdated(service, { code: "VIP", tier: "VIP", calendarId: always, resolve_minutes: 60 });
    const changed = { code: "ENQUIRY", kind: "ENQUIRY", calendarId: always };
    await backdated(service, { ...changed, resolve_minutes: 60 });
    await backdated(service, {
      ...changed,
      policy_version: 2,
      from: "2026-10-01 00:00",
      resolve_minutes: 30,
      progress_minutes: 10,
    });
  });
  afterAll(() => service.close());

  describe("the clocks of a new case", () => {
    test("run by the calendar of its policy, from when it was received, to the minute", async () => {
      const answer = await received("2026-09-30 17:30");
      expect(await due(answer.case.id)).toEqual({
        ACKNOWLEDGE: china("2026-10-08 09:30"),
        FIRST_REPLY: china("2026-10-08 10:30"),
        PROGRESS: china("2026-10-09 17:30"),
        RESOLVE: china("2026-10-10 17:30"),
      });
      expect(answer.case).toMatchObject({ dueAt: china("2026-10-10 17:30") });
    });

    test("run by the old rule for repairs: the next opening plus an hour", async () => {
      const answer = await received("2026-10-01 10:00", { kind: "REPAIR" });
      expect(await due(answer.case.id)).toEqual({ ACKNOWLEDGE: china("2026-10-08 10:00") });
      expect(answer.case).toMatchObject({ dueAt: null });
    });

    test.each([
      ["2026-09-30 23:59", { RESOLVE: china("2026-10-01 00:59") }],
      ["2026-10-01 00:00", { PROGRESS: china("2026-10-01 00:10"), RESOLVE: china("2026-10-01 00:30") }],
    ])("received at %s run by the version in effect then", async (at, expected) => {
      expect(await due((await received(at, { kind: "ENQUIRY" })).case.id)).toEqual(expected);
    });

    test("end when somebody said so, which is kept as an override", async () => {
      const dueAt = "2126-01-01T00:00:00.000Z";
      const { id } = (await open(service, { dueAt })).case;
      const [resolve] = (await clocksOf(service, id)).filter(({ kind }) => kind === "RESOLVE");
      expect(resolve).toMatchObject({ dueAt, isOverridden: true });
    });
  });

  describe("a step", () => {
    test("ends the clocks that waited for it, and progress begins its own anew", async () => {
      const { id } = (await open(service)).case;
      await act(service, "caseAcknowledge", { id, version: 1 });
      expect(await states(id)).toEqual([
        "ACKNOWLEDGE MET",
        "FIRST_REPLY RUNNING",
        "PROGRESS RUNNING",
        "RESOLVE RUNNING",
      ]);
      await act(service, "caseReply", { id, version: 2, text: "We come tomorrow." });
      await act(service, "caseProgress", { id, version: 3, text: "Begun" });
      const after = ["ACKNOWLEDGE MET", "FIRST_REPLY MET", "PROGRESS MET", "RESOLVE RUNNING", "PROGRESS RUNNING"];
      expect(await states(id)).toEqual(after);
      await act(service, "caseResolve", { id, version: 4, text: "Done" });
      expect(await states(id)).toEqual(after.map((line) => line.replace("RUNNING", "MET")));
      const { case: reopened } = await act(service, "caseReopen", { id, version: 5, reason: "It drips again" });
      const [progress, resolve] = (await clocksOf(service, id)).slice(5);
      expect([progress, resolve]).toMatchObject([
        { kind: "PROGRESS" },
        { kind: "RESOLVE", dueAt: expect.stringMatching(/^\d{4}-.*Z$/) },
      ]);
      expect(reopened).toMatchObject({ dueAt: resolve!.dueAt });
    });

    test("that comes late misses them, and calling off misses none", async () => {
      const { id } = (await received("2026-10-08 10:00")).case;
      await act(service, "caseProgress", { id, version: 1, text: "At last" });
      expect((await states(id)).slice(0, 3)).toEqual(["ACKNOWLEDGE MISSED", "FIRST_REPLY RUNNING", "PROGRESS MISSED"]);
      await act(service, "caseCancel", { id, version: 2, reason: "Withdrawn" });
      expect((await states(id)).filter((line) => line.includes("CANCELLED"))).toHaveLength(3);
    });

    test("goes by the policy in effect when its clocks start, while those that run keep theirs", async () => {
      const { id } = (await received("2026-09-30 23:59", { kind: "ENQUIRY" })).case;
      await act(service, "caseProgress", { id, version: 1, text: "Looked up" });
      const versions = (await clocksOf(service, id)).map(({ kind, policy }) => `${kind} ${policy.policyVersion}`);
      expect(versions).toEqual(["RESOLVE 1", "PROGRESS 2"]);
    });
  });

  describe("casePause", () => {
    test("lets what was left be left, holds the alarms, and moves the case's due time", async () => {
      const { id } = (await open(service, { dueAt: new Date(Date.now() + 1e9).toISOString() })).case;
      const planned = () =>
        service.source.query("select is_held, count(*)::int n from case_alarm where case_id = $1 group by 1", [id]);
      await act(service, "casePause", { id, version: 1, reason: "WAITING_FOR_CUSTOMER", note: "On a journey" });
      expect(await states(id)).toEqual([
        "ACKNOWLEDGE PAUSED",
        "FIRST_REPLY PAUSED",
        "PROGRESS PAUSED",
        "RESOLVE PAUSED",
      ]);
      expect(await planned()).toEqual([{ is_held: true, n: 17 }]);
      await service.source.query("update case_pause set paused_at = paused_at - interval '7 days' where case_id = $1", [
        id,
      ]);
      const before = await due(id);
      const { case: resumed } = await act(service, "caseResume", { id, version: 2 });
      const after = await due(id);
      for (const kind of Object.keys(before)) expect(after[kind]! > before[kind]!).toBe(true);
      expect(resumed).toMatchObject({ dueAt: after["RESOLVE"], version: 3 });
      expect(await planned()).toEqual([{ is_held: false, n: 17 }]);
      expect(resumed.log.nodes.map(({ kind, text }) => `${kind} ${text}`).slice(1)).toEqual([
        "PAUSED WAITING_FOR_CUSTOMER: On a journey",
        "RESUMED ",
      ]);
    });

    test("is ended by a step, not by a reply; and comes once at a time", async () => {
      const { id } = (await open(service)).case;
      await act(service, "casePause", { id, version: 1, reason: "WAITING_FOR_PARTS" });
      expect(await act(service, "casePause", { id, version: 2, reason: "WAITING_FOR_PARTS" })).toMatchObject({
        userErrors: [{ code: "STATE", message: "The case is paused already." }],
      });
      await act(service, "caseReply", { id, version: 2, text: "The valve is ordered." });
      expect(await states(id)).toContain("RESOLVE PAUSED");
      await act(service, "caseProgress", { id, version: 3, text: "The valve is here." });
      expect(await states(id)).toContain("RESOLVE RUNNING");
      const { data } = await service.ask(`{ case(id: "${id}") { pauses { reason pausedBy resumedBy } } }`, {}, agent);
      expect(data?.["case"]).toEqual({
        pauses: [{ reason: "WAITING_FOR_PARTS", pausedBy: "emp_service_agent", resumedBy: "emp_service_agent" }],
      });
      expect(await act(service, "caseResume", { id, version: 4 })).toMatchObject({
        userErrors: [{ code: "STATE", message: "The case is not paused." }],
      });
    });
  });

  describe("caseClockOverride", () => {
    const dueAt = "2126-05-01T00:00:00.000Z";
    test("puts a clock with another end in its place, and keeps why", async () => {
      const { id } = (await open(service)).case;
      const input = { id, version: 1, clock: "RESOLVE", dueAt, reason: "Agreed with the owner" };
      const answer = await act(service, "caseClockOverride", input, head);
      expect(answer.case).toMatchObject({ dueAt, version: 2 });
      expect(answer.case.log.nodes.at(-1)).toMatchObject({
        kind: "OVERRIDDEN",
        text: expect.stringMatching(/→ 2126-05-01.*\nAgreed/),
      });
      const resolving = (await clocksOf(service, id)).filter(({ kind }) => kind === "RESOLVE");
      expect(resolving).toMatchObject([{ state: "CANCELLED" }, { state: "RUNNING", isOverridden: true }]);
    });

    test("is for the head of customer service, for clocks that run, and for times to come", async () => {
      const { id } = (await open(service)).case;
      const input = { id, version: 1, clock: "RESOLVE", dueAt, reason: "x" };
      expect(await act(service, "caseClockOverride", input)).toMatchObject({ errors: [{ code: "FORBIDDEN" }] });
      expect(await act(service, "caseClockOverride", { ...input, dueAt: "2020-01-01T00:00:00Z" }, head)).toMatchObject({
        userErrors: [{ code: "INVALID", field: ["dueAt"] }],
      });
      await act(service, "caseResolve", { id, version: 1, text: "Done" });
      expect(await act(service, "caseClockOverride", { ...input, version: 2 }, head)).toMatchObject({
        userErrors: [{ code: "STATE", field: ["clock"] }],
      });
    });
  });

  test("a case that turns out to be of another sort goes by that one's policy, from the same beginning", async () => {
    const { id } = (await received("2026-10-01 03:00")).case;
    const { case: changed } = await act(service, "caseChange", { id, version: 1, kind: "ENQUIRY" });
    expect(changed).toMatchObject({ dueAt: china("2026-10-01 03:30") });
    const running = (await clocksOf(service, id)).filter(({ state }) => state === "RUNNING");
    expect(running.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ["PROGRESS", china("2026-10-01 03:10")],
      ["RESOLVE", china("2026-10-01 03:30")],
    ]);
  });

  describe("customerTierSet", () => {
    const fields = "customerTier { tier reason actor customer { handle } }";
    test("moves the customer's open cases and their clocks, and those to come", async () => {
      const first = (await received("2026-10-01 03:00", { customerHandle: "reg_vip" })).case;
      const input = { customerHandle: "reg_vip", tier: "VIP", reason: "Owns four homes" };
      expect(await decide(service, "customerTierSet", input, fields)).toMatchObject({
        customerTier: {
          tier: "VIP",
          reason: "Owns four homes",
          actor: "emp_service_manager",
          customer: { handle: "reg_vip" },
        },
      });
      const second = (await received("2026-10-01 03:00", { customerHandle: "reg_vip" })).case;
      for (const { id } of [first, second]) {
        const { data } = await service.ask(`{ case(id: "${id}") { tier dueAt } }`, {}, agent);
        expect(data?.["case"]).toEqual({ tier: "VIP", dueAt: china("2026-10-01 04:00") });
      }
    });

    test("is for the head of customer service alone", async () => {
      const input = { customerHandle: "reg_a", tier: "VIP", reason: "x" };
      expect(await decide(service, "customerTierSet", input, fields, somebody("service_agent"))).toMatchObject({
        errors: ["Your role has no right to this."],
      });
    });
  });

  test("the clocks, pauses, alarms and policies of fifty cases cost a statement each", async () => {
    const fields = "clocks { policy { calendar { days { day } } } } pauses { id } alarms { id }";
    const { statements, errors } = await service.ask(`{ cases(first: 50) { nodes { ${fields} } } }`, {}, agent);
    expect({ statements, errors }).toEqual({ statements: 7, errors: undefined });
  });
}
