import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../support/subgraph.js";
import { act, open, openService } from "./support.js";

let service: OpenSubgraph;
beforeAll(async () => void (service = await openService()));
afterAll(() => service.close());

const run = (statement: string, parameters: unknown[] = []): Promise<unknown> =>
  service.source.query(statement, parameters);

/** A case that went through two hands. */
async function handedOff(): Promise<string> {
  const { id, version } = (await open(service)).case;
  await act(service, "caseHandOff", { id, version, ownerId: "emp_2", reason: "Holiday" });
  return id;
}

describe("the database itself", () => {
  test.each([
    ["update case_log_entry set text = 'x' where case_id = $1", "case_log_entry"],
    ["delete from case_log_entry where case_id = $1", "case_log_entry"],
    ["update hand_off set reason = 'x' where case_id = $1", "hand_off"],
    ["delete from hand_off where case_id = $1", "hand_off"],
  ])("refuses: %s", async (statement, table) => {
    await expect(run(statement, [await handedOff()])).rejects.toThrow(`What is written in ${table} stands for ever.`);
  });

  test.each(["case_log_entry", "hand_off"])("refuses to empty %s", async (table) => {
    await expect(run(`truncate ${table}`)).rejects.toThrow(`What is written in ${table} stands for ever.`);
  });

  test.each([
    ["first_receiver_id", "'emp_2'"],
    ["received_at", "received_at - interval '1 day'"],
    ["opened_at", "opened_at + interval '1 day'"],
    ["project_code", "'DL-02'"],
  ])("keeps %s for ever", async (column, value) => {
    const { id } = (await open(service)).case;
    await expect(run(`update "case" set ${column} = ${value} where id = $1`, [id])).rejects.toThrow("stand for ever");
  });

  test.each([
    "owner_id = ''",
    "owner_id = null",
    "department = null",
    "department = 'GARDEN'",
    "state = 'RESOLVED', acknowledged_at = now()",
    "state = 'ACKNOWLEDGED'",
    "state = 'CLOSED', acknowledged_at = now(), closed_at = now()",
    "closed_at = now()",
    "resolution_text = 'Done'",
    "root_cause = 'PRODUCT'",
    "first_case_id = id",
  ])("refuses a case with %s", async (values) => {
    const { id } = (await open(service)).case;
    await expect(run(`update "case" set ${values} where id = $1`, [id])).rejects.toThrow(/violates/);
  });

  test("lets no line hang on a case of another project", async () => {
    const { id } = (await open(service)).case;
    const line = "insert into case_log_entry values ('clg_x', $1, 'DL-02', 'NOTE', 'x', 'emp_1', now())";
    await expect(run(line, [id])).rejects.toThrow(/violates foreign key/);
  });

  test("puts a case without a due time at the end of the list by due time", async () => {
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    const { id, version } = (await open(service)).case;
    const order = () =>
      run('select due_order = due_at as due, isfinite(due_order) as finite from "case" where id = $1', [id]);
    expect(await order()).toEqual([{ due: null, finite: false }]);
    await act(service, "caseChange", { id, version, dueAt });
    expect(await order()).toEqual([{ due: true, finite: true }]);
  });
});
