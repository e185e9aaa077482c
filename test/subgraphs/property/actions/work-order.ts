import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, done, newHome, openProperty, refusal, somebody } from "../support.js";

let subgraph: OpenSubgraph;

const valid = { projectCode: "DL-01", serviceLine: "MAINTENANCE", title: "Blocked drain in the kitchen" };
const dispatch = ["workOrderDispatch", { assigneeId: "emp_plumber" }] as [string, Record<string, unknown>];
const accept = ["workOrderAccept", {}] as typeof dispatch;
const finish = ["workOrderFinish", { result: "Cleared with a snake" }] as typeof dispatch;
const rate = ["workOrderRate", { rating: 4, comment: "Quick" }] as typeof dispatch;
const cancel = ["workOrderCancel", { reason: "It cleared by itself" }] as typeof dispatch;

/** Takes a new work order through steps and returns the last row. */
async function orderAfter(...steps: (typeof dispatch)[]) {
  let row = await done(subgraph, "workOrderRaise", valid);
  for (const [mutation, input] of steps)
    row = await done(subgraph, mutation, { id: row.id, version: row.version, ...input });
  return row;
}

/** Raising work orders, and their steps. */
export function workOrder(): void {
  beforeAll(async () => (subgraph = await openProperty()));
  afterAll(() => subgraph.close());

  describe("workOrderRaise", () => {
    test("asks for work for a unit, a case and a customer, in the name of who asked", async () => {
      const { id: unitId } = await newHome(subgraph);
      const input = { ...valid, unitId, caseId: "cas_1", customerHandle: "cus_1", component: "PIPE_BLOCKAGE" };
      const { row: workOrder, userErrors } = await act(subgraph, "workOrderRaise", input, somebody("service_agent"));
      expect(userErrors).toEqual([]);
      expect(workOrder).toMatchObject({
        id: expect.stringMatching(/^wor_/),
        version: 1,
        state: "RAISED",
        serviceLine: "MAINTENANCE",
        component: "PIPE_BLOCKAGE",
        title: valid.title,
        unit: { id: unitId },
        case: { id: "cas_1" },
        customer: { handle: "cus_1" },
        raisedBy: { id: "emp_service_agent" },
        assignee: null,
        project: { code: "DL-01" },
        withinWarranty: null,
      });
    });

    test.each([
      ["an empty title", { title: " " }, "INVALID title"],
      ["a title of 121 characters", { title: "管".repeat(121) }, "INVALID title"],
      ["something that is no case", { caseId: "wor_1" }, "INVALID caseId"],
      ["something that is no customer", { customerHandle: "张三" }, "INVALID customerHandle"],
      ["a unit that is not there", { unitId: "unt_nothing" }, "NOT_FOUND unitId"],
    ])("refuses %s", async (_, input, expected) => {
      expect(await refusal(subgraph, "workOrderRaise", { ...valid, ...input })).toBe(expected);
    });

    test("refuses a unit of another project", async () => {
      const { id: unitId } = await newHome(subgraph);
      expect(await refusal(subgraph, "workOrderRaise", { ...valid, projectCode: "DL-02", unitId })).toBe(
        "INVALID unitId",
      );
    });

    test("is for property management and customer service, in their projects", async () => {
      const as = (caller = somebody("property_butler")) => refusal(subgraph, "workOrderRaise", valid, caller);
      expect(await as(somebody("service_manager"))).toBeUndefined();
      expect(await as(somebody("sales_consultant"))).toBe("FORBIDDEN");
      expect(await as(somebody("service_agent", ["SY-01"]))).toBe("FORBIDDEN");
    });

    test("is done once for an idempotency key", async () => {
      const input = { ...valid, idempotencyKey: "drain" };
      const orders = await Promise.all([1, 2, 3].map(() => done(subgraph, "workOrderRaise", input)));
      expect(new Set(orders.map(({ id }) => id)).size).toBe(1);
    });
  });

  describe("the steps", () => {
    test("lead from raised to rated, and each leaves its time", async () => {
      expect(await orderAfter(dispatch, accept, finish, rate)).toMatchObject({
        version: 5,
        state: "RATED",
        assignee: { id: "emp_plumber" },
        dispatchedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        acceptedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        doneAt: expect.stringMatching(/^\d{4}-.*Z$/),
        ratedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        result: "Cleared with a snake",
        rating: 4,
        ratingComment: "Quick",
        cancelledAt: null,
      });
    });

    test("give it to somebody else as long as nobody has taken it on", async () => {
      const row = await orderAfter(dispatch, ["workOrderDispatch", { assigneeId: "emp_other" }]);
      expect(row).toMatchObject({ state: "DISPATCHED", assignee: { id: "emp_other" } });
    });

    test.each([
      ["before it is dispatched", []],
      ["before it is accepted", [dispatch]],
      ["before it is done", [dispatch, accept]],
    ])("call it off %s", async (_, steps) => {
      expect(await orderAfter(...steps, cancel)).toMatchObject({
        state: "CANCELLED",
        cancelReason: "It cleared by itself",
        cancelledAt: expect.stringMatching(/^\d{4}-.*Z$/),
      });
    });

    test.each([
      ["raised", [], [accept, finish, rate]],
      ["dispatched", [dispatch], [finish, rate]],
      ["accepted", [dispatch, accept], [dispatch, accept, rate]],
      ["done", [dispatch, accept, finish], [dispatch, accept, finish, cancel]],
      ["rated", [dispatch, accept, finish, rate], [dispatch, accept, finish, rate, cancel]],
      ["cancelled", [cancel], [dispatch, accept, finish, rate, cancel]],
    ])("cannot be taken where it is %s and another comes first", async (_, before, refused) => {
      const { id, version } = await orderAfter(...before);
      for (const [mutation, input] of refused)
        expect(await refusal(subgraph, mutation, { id, version, ...input })).toBe("STATE id");
    });

    test.each([
      ["workOrderDispatch", { assigneeId: "reg_1" }, "INVALID assigneeId"],
      ["workOrderFinish", { result: "" }, "INVALID result"],
      ["workOrderRate", { rating: 0 }, "INVALID rating"],
      ["workOrderRate", { rating: 6 }, "INVALID rating"],
      ["workOrderCancel", { reason: "\n" }, "INVALID reason"],
    ])("refuse in %s what says nothing: %j", async (mutation, input, expected) => {
      const { id, version } = await orderAfter();
      expect(await refusal(subgraph, mutation, { id, version, ...input })).toBe(expected);
    });

    test("are taken by one of two who come at the same time", async () => {
      const { id, version } = await orderAfter(dispatch);
      const both = await Promise.all([1, 2].map(() => refusal(subgraph, "workOrderAccept", { id, version })));
      expect(both.sort()).toEqual(["STALE_VERSION version", undefined]);
    });

    test("are for property management; those who call customers back may rate", async () => {
      const { id, version } = await orderAfter(dispatch, accept, finish);
      const as = ([mutation, input]: typeof rate, caller = somebody("service_agent")) =>
        refusal(subgraph, mutation, { id, version, ...input }, caller);
      expect(await as(cancel)).toBe("FORBIDDEN");
      expect(await as(rate, somebody("service_agent", ["SY-01"]))).toBe("NOT_FOUND id");
      expect(await as(rate)).toBeUndefined();
    });
  });
}
