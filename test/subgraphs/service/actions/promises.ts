import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { breakPromises } from "../../../../subgraphs/service/actions/break-promises.js";
import { promiseKept } from "../../../../subgraphs/service/rules/promise-kept.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { decide } from "../clock-support.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;

const fields = "promise { id text state fulfilledAt by { id } case { id } }";
const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const make = (input: object, caller = agent) =>
  decide(service, "casePromiseMake", { text: "A plumber comes", dueAt: soon(), ...input }, fields, caller);
const fulfil = (id: unknown, caller = agent) => decide(service, "casePromiseFulfil", { id }, fields, caller);
const pass = (id: string) =>
  service.source.query(
    "update case_promise set made_at = made_at - interval '2 hours', due_at = due_at - interval '2 hours' where id = $1",
    [id],
  );
const shown = async (id: string) => {
  const { data } = await service.ask(
    `{ case(id: "${id}") { promises { state } log { nodes { kind text actor } } } }`,
    {},
    agent,
  );
  const { promises, log } = data?.["case"] as { promises: object[]; log: { nodes: { kind: string; actor: string }[] } };
  return { promises, log: log.nodes.slice(1).map(({ kind, actor }) => `${kind} ${actor}`) };
};

/** Promises that were made about a case. */
export function promises(): void {
  beforeAll(async () => void (service = await openService()));
  afterAll(() => service.close());

  describe("a promise", () => {
    test("is kept in the name of who made it, and in the log", async () => {
      const { id } = (await open(service)).case;
      const { promise } = await make({ caseId: id });
      expect(promise).toMatchObject({
        text: "A plumber comes",
        state: "MADE",
        by: { id: "emp_service_agent" },
        case: { id },
      });
      expect(await fulfil(promise.id)).toMatchObject({
        promise: { state: "KEPT", fulfilledAt: expect.stringMatching(/^\d{4}-.*Z$/) },
      });
      expect(await shown(id)).toEqual({
        promises: [{ state: "KEPT" }],
        log: ["PROMISED emp_service_agent", "PROMISE_KEPT emp_service_agent"],
      });
      expect(await fulfil(promise.id)).toMatchObject({
        userErrors: [{ code: "STATE", message: "The promise was fulfilled already; it is KEPT." }],
      });
    });

    test("that was not kept in time is broken once, however many watch, and stays so when it is done at last", async () => {
      const { id } = (await open(service)).case;
      const { promise } = await make({ caseId: id });
      await pass(String(promise.id));
      const broken = await Promise.all([breakPromises(service.source), breakPromises(service.source)]);
      expect(broken.reduce((sum, n) => sum + n)).toBe(1);
      expect(await breakPromises(service.source)).toBe(0);
      expect(await fulfil(promise.id)).toMatchObject({
        promise: { state: "BROKEN", fulfilledAt: expect.stringMatching(/^\d{4}-.*Z$/) },
      });
      expect(await shown(id)).toEqual({
        promises: [{ state: "BROKEN" }],
        log: ["PROMISED emp_service_agent", "PROMISE_BROKEN clock", "PROMISE_BROKEN emp_service_agent"],
      });
    });

    test("sent twice with one key is made once", async () => {
      const { id } = (await open(service)).case;
      const input = { caseId: id, dueAt: soon(), idempotencyKey: "promise-1" };
      const [first, second] = await Promise.all([make(input), make(input)]);
      expect(first["promise"]).toEqual(second["promise"]);
      expect((await shown(id)).promises).toHaveLength(1);
    });

    test.each([
      [{ dueAt: "2020-01-01T00:00:00Z" }, "INVALID", "dueAt"],
      [{ text: " " }, "INVALID", "text"],
      [{ caseId: "cas_none" }, "NOT_FOUND", "caseId"],
    ])("with %j is refused", async (input, code, field) => {
      const { id } = (await open(service)).case;
      expect(await make({ caseId: id, ...input })).toMatchObject({
        promise: null,
        userErrors: [{ code, field: [field] }],
      });
    });

    test("is made and fulfilled only by who acts on the case, in a case that is not over", async () => {
      const { id } = (await open(service)).case;
      const { promise } = await make({ caseId: id });
      expect(await make({ caseId: id }, somebody("city_manager"))).toMatchObject({
        errors: ["Your role has no right to this."],
      });
      expect(await fulfil(promise.id, somebody("city_manager"))).toMatchObject({
        errors: ["Your role has no right to this."],
      });
      for (const seen of [
        await make({ caseId: id }, somebody("sales_consultant")),
        await fulfil(promise.id, somebody("sales_consultant")),
        await make({ caseId: id }, somebody("service_agent", ["SH-01"])),
        await fulfil(promise.id, somebody("service_agent", ["SH-01"])),
      ])
        expect(seen).toMatchObject({ promise: null, userErrors: [{ code: "NOT_FOUND" }] });
      await act(service, "caseCancel", { id, version: 1, reason: "x" });
      expect(await make({ caseId: id })).toMatchObject({ userErrors: [{ code: "STATE", field: ["caseId"] }] });
    });

    test("of fifty cases costs one statement", async () => {
      const { statements, errors } = await service.ask(
        "{ cases(first: 50) { nodes { promises { text } } } }",
        {},
        agent,
      );
      expect({ statements, errors }).toEqual({ statements: 2, errors: undefined });
    });
  });

  describe("fulfilling a promise", () => {
    const dueAt = new Date("2026-03-01T09:00:00Z");
    test.each([
      ["MADE", new Date("2026-03-01T08:59:59Z"), "KEPT"],
      ["MADE", dueAt, "KEPT"],
      ["MADE", new Date("2026-03-01T09:00:00.001Z"), "BROKEN"],
      ["BROKEN", new Date("2026-03-02T09:00:00Z"), "BROKEN"],
    ])("that is %s at %j makes it %s", (state, at, expected) =>
      expect(promiseKept({ state, dueAt, fulfilledAt: null }, at)).toEqual({ state: expected }),
    );
  });
}
