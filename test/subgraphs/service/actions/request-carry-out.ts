import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { personalRecords } from "../../../../subgraphs/service/actions/personal-records.js";
import { caseIsKept } from "../../../../subgraphs/service/rules/case-is-kept.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { openService } from "../support.js";

/** What a person told the service department goes when they ask for it, from every place where anybody may have written it. */
let service: OpenSubgraph;
const canary = "沈一帆的秘密";
const ids = ["cas_closed", "cas_open", "cas_other"] as const;

const tables = personalRecords.map(({ table }) => table);
const written = async (): Promise<Record<string, number>> => {
  const counts = tables.map(async (table) => {
    const [row] = await service.source.query<{ n: number }[]>(
      `select count(*)::int as n from "${table}" t where to_jsonb(t)::text like '%${canary}%'`,
    );
    return [table, row!.n] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
};
const carryOut = async () => {
  const { data, errors } = await service.ask(
    `mutation { serviceRequestCarryOut(input: { requestId: "dsr_1", kind: DELETION, handles: ["reg_a"] }) {
      receipt { keptHandles lines { record found deleted anonymised kept law } } userErrors { message } } }`,
  );
  expect(errors).toBeUndefined();
  return data!["serviceRequestCarryOut"] as { receipt: { lines: object[]; keptHandles: string[] } };
};

/** What the service department does when a person asks to be deleted or to be told. */
export function requestCarryOut(): void {
  beforeAll(async () => {
    service = await openService();
    const run = (text: string, values: readonly unknown[] = []) => service.source.query(text, [...values]);
    for (const [at, id] of ids.entries()) {
      const isOpen = id === "cas_open";
      const resolved = isOpen
        ? [null, null, null, null]
        : [canary, "emp_1", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"];
      await run(
        `insert into "case" (id, kind, category, channel, subject, description, customer_handle, project_code, room, first_receiver_id,
        received_at, department, owner_id, priority, state, due_order, acknowledged_at, resolution_text, resolved_by, resolved_at,
        closed_at, called_back_at, opened_at, updated_at)
      values ($1, 'ENQUIRY', 'SERVICE_PROCESS', 'HOTLINE', $2, $2, $3, 'DL-01', $2, 'emp_1', '2026-01-01', 'SERVICE', 'emp_1',
        'NORMAL', $4, 'infinity', '2026-01-01', $5, $6, $7, $8, $8, '2026-01-01', '2026-01-01')`,
        [id, canary, at === 2 ? "reg_other" : "reg_a", isOpen ? "IN_PROGRESS" : "CLOSED", ...resolved],
      );
      const columns = "(id, case_id, project_code";
      const own = [`x_${at}`, id, canary];
      await run(
        `insert into case_log_entry ${columns}, text, kind, actor, at) values ($1, $2, 'DL-01', $3, 'NOTE', 'emp_1', now())`,
        own,
      );
      await run(
        `insert into case_task ${columns}, title, text, department, state, due_at, asked_by, asked_at)
        values ($1, $2, 'DL-01', $3, $3, 'PROPERTY', 'ASKED', now() + interval '1 day', 'emp_1', now())`,
        own,
      );
      await run(
        `insert into case_task_entry (id, task_id, project_code, state, text, actor, at) values ($1, $1, 'DL-01', 'ASKED', $2, 'emp_1', now())`,
        [own[0], canary],
      );
      await run(
        `insert into hand_off ${columns}, reason, from_department, from_owner_id, to_department, to_owner_id, actor, at)
        values ($1, $2, 'DL-01', $3, 'SERVICE', 'a', 'SERVICE', 'b', 'emp_1', now())`,
        own,
      );
      await run(
        `insert into case_promise ${columns}, text, actor, made_at, due_at, state)
        values ($1, $2, 'DL-01', $3, 'emp_1', now(), now() + interval '1 day', 'MADE')`,
        own,
      );
      await run(
        `insert into case_pause ${columns}, note, reason, paused_by, paused_at, resumed_by, resumed_at)
        values ($1, $2, 'DL-01', $3, 'WAITING_FOR_PARTS', 'emp_1', now(), 'emp_1', now())`,
        own,
      );
      await run(
        `insert into case_callback ${columns}, note, outcome, actor, at) values ($1, $2, 'DL-01', $3, 'CONTENT', 'emp_1', now())`,
        own,
      );
      await run(
        `insert into case_playbook_entry ${columns}, note, step, actor, at) values ($1, $2, 'DL-01', $3, 'CLIMATE', 'emp_1', now())`,
        own,
      );
      await run(
        `insert into case_solution ${columns}, text, actor, offered_at) values ($1, $2, 'DL-01', $3, 'emp_1', now())`,
        own,
      );
      await run(
        `insert into case_credit ${columns}, note, kind, employee_id, customer_handle, actor, at)
        values ($1, $2, 'DL-01', $3, 'PRAISE', 'emp_2', $4, 'emp_1', now())`,
        [...own, at === 2 ? "reg_other" : "reg_a"],
      );
    }
    await run(`insert into survey (id, template_id, audience, project_code, customer_handle, channel, state, invited_at, answered_at, expires_at, csat)
    select 'svy_1', id, 'CUSTOMER', 'DL-01', 'reg_a', 'PHONE', 'ANSWERED', now(), now(), now(), 2 from survey_template limit 1`);
    await run(
      "insert into survey_answer (id, survey_id, project_code, question, text) values ('sva_1', 'svy_1', 'DL-01', 'WHY', $1)",
      [canary],
    );
    await run(
      `insert into remedy (id, survey_id, project_code, department, reason, state, opened_at, due_at)
      values ('rmd_1', 'svy_1', 'DL-01', 'SERVICE', $1, 'OPEN', now(), now() + interval '2 days')`,
      [canary],
    );
    await run(
      "insert into customer_tier (id, handle, tier, reason, actor, at) values ('ctr_1', 'reg_a', 'VIP', $1, 'emp_1', now())",
      [canary],
    );
  });
  afterAll(() => service.close());

  describe("a deletion in the service department", () => {
    test("takes what was written about closed matters out of every table, and leaves an open one and other people's", async () => {
      const isEverywhere = Object.fromEntries(tables.map((table) => [table, expect.any(Number)]));
      expect(await written()).toEqual(isEverywhere);
      const { receipt } = await carryOut();
      const perCase = [
        "case_task",
        "case_task_entry",
        "case_log_entry",
        "hand_off",
        "case_promise",
        "case_pause",
        "case_callback",
      ];
      const left = Object.fromEntries(
        [...perCase, "case_playbook_entry", "case_solution", "case"].map((table) => [table, 2]),
      );
      const none = { survey: 0, survey_answer: 0, remedy: 0, customer_tier: 0, case_emergency: 0, case_credit: 1 };
      expect(await written()).toEqual({ ...left, ...none });
      const nothing = { deleted: 0, anonymised: 0, kept: 0, law: null };
      expect(receipt.lines).toContainEqual({ ...nothing, record: "case", found: 1, anonymised: 1 });
      expect(receipt.lines).toContainEqual({
        ...nothing,
        record: "case",
        found: 1,
        kept: 1,
        law: "个人信息保护法 art. 13",
      });
      expect(receipt.lines).toContainEqual({ ...nothing, record: "customer_tier", found: 1, deleted: 1 });
      expect(receipt.keptHandles).toEqual(["reg_a"]);
    });

    test("asked again, gives the same receipt and does nothing", async () => {
      const [first, before] = [await carryOut(), await written()];
      expect([await carryOut(), await written()]).toEqual([first, before]);
    });

    test("knows every table that hangs on a person, a case or a survey and holds what somebody wrote", async () => {
      const rows = await service.source.query<{ name: string }[]>(
        `select distinct c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('customer_handle', 'handle', 'case_id', 'survey_id', 'task_id')`,
      );
      const wordless = ["case_alarm", "case_citation", "case_clock"];
      expect(rows.map(({ name }) => name).sort()).toEqual([...tables, ...wordless].sort());
    });
  });

  describe("a case", () => {
    const day = "2026-03-02";
    test.each([
      ["ENQUIRY", null, { law: "个人信息保护法 art. 13", until: null }],
      ["ENQUIRY", "2026-03-01", undefined],
      ["REPAIR", "2023-03-02", { law: "民法典 art. 188", until: day }],
      ["COMPLAINT", "2023-03-01", undefined],
      ["COMPLAINT", "2024-02-29", { law: "民法典 art. 188", until: "2027-02-28" }],
    ])("%s, closed on %s, is kept as the law says", (kind, closedOn, kept) =>
      expect(caseIsKept({ kind, closedOn }, day)).toEqual(kept),
    );
  });
}
