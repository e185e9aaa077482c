import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../support/subgraph.js";
import { done, newHome, openProperty } from "./support.js";

let subgraph: OpenSubgraph;
let unitId: string;
let handoverId: string;
let orderId: string;
beforeAll(async () => {
  subgraph = await openProperty();
  unitId = (await newHome(subgraph)).id;
  const notice = { unitId, customerHandle: "reg_a", noticeAt: "2024-07-01T00:00:00.000Z", dueOn: "2024-08-01" };
  handoverId = (await done(subgraph, "handoverAnnounce", notice)).id;
  const order = { projectCode: "DL-01", serviceLine: "ORDER", title: "A gate that stays open", unitId };
  orderId = (await done(subgraph, "workOrderRaise", order)).id;
});
afterAll(() => subgraph.close());

/** Writes a row otherwise behind the actions' back. */
const write = (table: string, id: string, values: string): Promise<unknown> =>
  subgraph.source.query(`update ${table} set ${values} where id = $1`, [id]);

describe("the tables themselves let no row say less than its state stands for", () => {
  test.each([
    "state = 'APPOINTED'",
    "state = 'INSPECTED', appointed_at = now()",
    "state = 'HANDED_OVER', inspected_at = now()",
    "state = 'HANDED_OVER', inspected_at = now(), handed_over_on = '2024-08-01'",
    "handed_over_on = '2024-08-01'",
    "state = 'REFUSED', refused_on = '2024-08-01'",
    "state = 'LOST'",
  ])("a handover: %s", async (values) => {
    await expect(write("handover", handoverId, values)).rejects.toThrow(/violates check constraint/);
  });

  test.each([
    "state = 'DISPATCHED'",
    "assignee_id = 'emp_1'",
    "state = 'ACCEPTED', assignee_id = 'emp_1', dispatched_at = now()",
    "state = 'DONE', assignee_id = 'emp_1', dispatched_at = now(), accepted_at = now()",
    "rating = 6",
    "state = 'CANCELLED'",
    "service_line = 'SALES'",
    "component = 'GARDEN'",
  ])("a work order: %s", async (values) => {
    await expect(write("work_order", orderId, values)).rejects.toThrow(/violates check constraint/);
  });

  test.each([
    ["unit", "floor = 0"],
    ["unit", "inner_area = built_up_area + 1"],
    ["building", "floor_count = -1"],
  ])("a %s: %s", async (table, values) => {
    const anything = subgraph.source.query(`update ${table} set ${values}`);
    await expect(anything).rejects.toThrow(/violates check constraint/);
  });

  test("nor two handovers of one unit under way", async () => {
    const copy = `insert into handover (id, unit_id, project_code, customer_handle, state, notice_at, due_on, announced_by_id)
      select 'hov_other', unit_id, project_code, customer_handle, state, notice_at, due_on, announced_by_id from handover where id = $1`;
    await expect(subgraph.source.query(copy, [handoverId])).rejects.toThrow(/handover_under_way/);
  });
});
