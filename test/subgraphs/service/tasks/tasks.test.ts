import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Caller } from "../../../../subgraphs/shared/caller.js";
import { resolveFits } from "../../../../subgraphs/service/rules/resolve-fits.js";
import { taskStepFits } from "../../../../subgraphs/service/rules/task-step-fits.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { mutate, type Row } from "../mutate.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;
beforeAll(async () => void (service = await openService()));
afterAll(() => service.close());

const butler = somebody("property_butler");
const shown = `task { id version state department title text outcome overdue assignee { id } asker { id }
  case { id } log { state text actor } }`;
const hour = 3_600_000;
const inAnHour = () => new Date(Date.now() + hour).toISOString();
const ask = (caseId: string, more: object = {}, caller: Caller = agent) =>
  mutate(
    service,
    `caseTaskAsk.${shown}`,
    { caseId, department: "PROPERTY", title: "查看管道", dueAt: inAnHour(), ...more },
    caller,
  );
const step = (
  name: string,
  { id, version }: Pick<Row, "id" | "version">,
  more: Record<string, unknown> = {},
  caller: Caller = butler,
) => mutate(service, `caseTask${name}.${shown}`, { id, version, ...more }, caller);
const opened = async () => (await open(service)).case;

describe("a task for another department", () => {
  test("is asked for, accepted and done, each step in its log and in the case's", async () => {
    const { id: caseId } = await opened();
    const { row } = await ask(caseId, { text: "三楼管道间" });
    expect(row).toMatchObject({ state: "ASKED", asker: { id: agent.subject }, assignee: null, overdue: false });
    const accepted = (await step("Accept", row)).row;
    expect(accepted).toMatchObject({ state: "ACCEPTED", assignee: { id: butler.subject }, version: 2 });
    const { row: done } = await step("Finish", accepted, { result: "已疏通" });
    expect(done).toMatchObject({ state: "DONE", outcome: "已疏通", case: null });
    expect(done["log"].map(({ state, actor }: { state: string; actor: string }) => [state, actor])).toEqual([
      ["ASKED", agent.subject],
      ["ACCEPTED", butler.subject],
      ["DONE", butler.subject],
    ]);
    const { data } = await service.ask(`{ case(id: "${caseId}") { log { nodes { kind text } } } }`, {}, agent);
    const lines = data!["case"].log.nodes.filter(({ kind }: { kind: string }) => kind === "TASK");
    expect(lines.map(({ text }: { text: string }) => text)).toEqual([
      "PROPERTY ASKED: 查看管道",
      `PROPERTY ACCEPTED: 查看管道\n${butler.subject}`,
      "PROPERTY DONE: 查看管道\n已疏通",
    ]);
  });

  test("is refused with a reason, or taken back by whoever acts on the case, and is over then", async () => {
    const { id: caseId } = await opened();
    const refused = (await step("Refuse", (await ask(caseId)).row, { reason: "在保修期外" })).row;
    expect(refused).toMatchObject({ state: "REFUSED", outcome: "在保修期外" });
    expect((await step("Finish", refused, { result: "x" })).userErrors).toMatchObject([{ code: "STATE" }]);
    const { row } = await ask(caseId);
    expect((await step("Withdraw", row, { reason: "x" })).refused).toBe("FORBIDDEN");
    expect((await step("Withdraw", row, { reason: "客户撤诉" }, agent)).row).toMatchObject({ state: "WITHDRAWN" });
  });

  test("is changed by one of two who read it", async () => {
    const { row } = await ask((await opened()).id);
    const answers = await Promise.all([step("Accept", row), step("Accept", row)]);
    expect(answers.map(({ userErrors }) => userErrors[0]?.code).sort()).toEqual(["STALE_VERSION", undefined]);
  });

  test("is asked for by whoever acts on the case, in time, while the case is not over", async () => {
    const { id: caseId } = await opened();
    expect((await ask(caseId, { dueAt: new Date(Date.now() - hour) })).userErrors).toMatchObject([
      { code: "INVALID", field: ["dueAt"] },
    ]);
    expect((await ask(caseId, {}, butler)).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["caseId"] }]);
    expect((await ask(caseId, {}, somebody("service_agent", ["SH-01"]))).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    expect((await ask(caseId, {}, somebody("group_analyst"))).refused).toBe("FORBIDDEN");
    await act(service, "caseCancel", { id: caseId, version: 1, reason: "x" });
    expect((await ask(caseId)).userErrors).toMatchObject([{ code: "STATE", field: ["caseId"] }]);
  });
});

describe("the case of open tasks", () => {
  test("is resolved only when it is said why", async () => {
    const { id, version } = await opened();
    await ask(id);
    const resolve = (more: Record<string, unknown> = {}) =>
      act(service, "caseResolve", { id, version, text: "已解释", ...more });
    const refused = await resolve();
    expect(refused.userErrors).toEqual([{ code: "STATE", field: ["despiteTasks"], message: resolveFits(1, null) }]);
    const { case: resolved } = await resolve({ despiteTasks: "管道与此无关" });
    expect(resolved.log.nodes.at(-1)).toMatchObject({ kind: "RESOLVED", text: "已解释\n(管道与此无关)" });
  });

  test("is resolved once they ended, and takes them back when it is called off", async () => {
    const one = await opened();
    await step("Finish", (await ask(one.id)).row, { result: "x" });
    expect((await act(service, "caseResolve", { id: one.id, version: 1, text: "x" })).case.state).toBe("RESOLVED");
    const other = await opened();
    const { row } = await ask(other.id);
    await act(service, "caseCancel", { id: other.id, version: 1, reason: "重复" });
    const { data } = await service.ask(`{ case(id: "${other.id}") { tasks { id state outcome } } }`, {}, agent);
    expect(data!["case"].tasks).toEqual([{ id: row.id, state: "WITHDRAWN", outcome: "重复" }]);
  });
});

describe("the wall between departments", () => {
  test("shows a task to the department that is asked, to whom it names, and to whoever sees the case", async () => {
    const { id: caseId } = await opened();
    const { row } = await ask(caseId, { title: "secret", assigneeId: "emp_named" });
    const look = async (caller: Caller) => {
      const { data } = await service.ask(
        `query ($one: [_Any!]!) { caseTasks(first: 100, filter: { assigneeId: "emp_named" }) { nodes { id } totalCount }
          _entities(representations: $one) { ... on CaseTask { title case { id } log { text } } } }`,
        { one: [{ __typename: "CaseTask", id: row.id }] },
        caller,
      );
      const { caseTasks, _entities } = data as { caseTasks: { totalCount: number }; _entities: Row[] };
      return [caseTasks.totalCount, _entities[0]];
    };
    const alone = { title: "secret", case: null, log: [{ text: "secret" }] };
    expect(await look(butler)).toEqual([1, alone]);
    expect(await look({ ...somebody("sales_consultant"), subject: "emp_named" })).toEqual([1, alone]);
    expect(await look(agent)).toEqual([1, { ...alone, case: { id: caseId } }]);
    for (const stranger of [somebody("sales_consultant"), somebody("property_butler", ["SH-01"])]) {
      expect(await look(stranger)).toEqual([0, null]);
      expect((await step("Finish", row, { result: "x" }, stranger)).userErrors).toMatchObject([
        { code: "NOT_FOUND", field: ["id"] },
      ]);
    }
  });

  test("costs a statement a list: fifty cases with their tasks and their logs are three", async () => {
    const { statements, errors } = await service.ask(
      "{ cases(first: 50) { nodes { tasks { title log { text } } } } caseTasks(first: 50) { nodes { title } } }",
      {},
      agent,
    );
    expect({ statements, errors }).toEqual({ statements: 4, errors: undefined });
  });

  test("lists what is late, the most pressing first", async () => {
    const { id } = await opened();
    const { row } = await ask(id, { department: "LEGAL", title: "late" });
    await ask(id, { department: "LEGAL", title: "later" });
    const late =
      "update case_task set asked_at = now() - interval '2 h', due_at = now() - interval '1 h' where id = $1";
    await service.source.query(late, [row.id]);
    const list = async (overdue: boolean) => {
      const { data } = await service.ask(
        `{ caseTasks(filter: { department: LEGAL, states: [ASKED], projectCode: "DL-01", overdue: ${overdue} }) { nodes { title overdue } } }`,
        {},
        agent,
      );
      return data!["caseTasks"].nodes as unknown;
    };
    expect(await list(true)).toEqual([{ title: "late", overdue: true }]);
    expect(await list(false)).toEqual([{ title: "later", overdue: false }]);
  });
});

describe("the steps of a task", () => {
  test.each([
    ["ASKED", "ACCEPTED", true],
    ["ASKED", "DONE", true],
    ["ACCEPTED", "REFUSED", true],
    ["ACCEPTED", "ACCEPTED", false],
    ["DONE", "WITHDRAWN", false],
    ["REFUSED", "ACCEPTED", false],
  ] as const)("from %s to %s: %s", (from, to, fits) => {
    expect(taskStepFits(from, to) === undefined).toBe(fits);
  });
});
