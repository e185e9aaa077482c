import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Caller } from "../../../../subgraphs/shared/caller.js";
import { higherPriority } from "../../../../subgraphs/service/rules/higher-priority.js";
import { planSetOff } from "../../../../subgraphs/service/rules/plan-set-off.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { mutate } from "../mutate.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;
const head = somebody("service_manager");
const steps = [
  { title: "疏散并报119", duty: "安保队长到场指挥", department: "PROPERTY", dueMinutes: 10 },
  { title: "查明原因", department: "ENGINEERING", dueMinutes: 240 },
];
const save = (input: object, caller: Caller = head) =>
  mutate(
    service,
    "emergencyPlanSave.plan { id code version words isRetired steps { title dueMinutes } }",
    { ...input },
    caller,
  );
let planId = "";

beforeAll(async () => {
  service = await openService();
  for (const [department, level, employeeId] of [
    ["SERVICE", "EXECUTIVE", "emp_executive"],
    ["PROPERTY", "RESPONSIBLE", "emp_property"],
  ])
    await mutate(
      service,
      "escalationContactSet.contact { id }",
      { projectCode: "DL-01", department, level, employeeId },
      head,
    );
  const fire = { code: "FIRE", name: "火情预案", subCategoryCodes: ["FIRE"], words: ["着火", "火災"], steps };
  planId = (await save(fire)).row.id;
});
afterAll(() => service.close());

const shown = `case { id version priority emergencies { name planVersion reason told { id } }
  tasks { department title text dueAt assignee { id } state } alarms { event recipient { id } clock { id } }
  log { nodes { kind text } } }`;
const intake = (more: object = {}, caller = agent) =>
  mutate(
    service,
    `caseIntake.${shown}`,
    { channel: "HOTLINE", kind: "COMPLAINT", customerHandle: "reg_a", projectCode: "DL-01", said: "楼上漏水", ...more },
    caller,
  );

describe("an emergency plan", () => {
  test("starts by a word that was said: tasks, priority, the executive and the log, in one", async () => {
    const before = Date.now();
    const { row } = await intake({ category: "SERVICE_PROCESS", said: "3栋12楼好像着火了" });
    expect(row).toMatchObject({
      priority: "URGENT",
      emergencies: [{ name: "火情预案", planVersion: 1, reason: "着火", told: { id: "emp_executive" } }],
      alarms: [{ event: "EMERGENCY", recipient: { id: "emp_executive" }, clock: null }],
    });
    expect(row["tasks"]).toMatchObject([
      {
        department: "PROPERTY",
        title: "疏散并报119",
        text: "安保队长到场指挥",
        assignee: { id: "emp_property" },
        state: "ASKED",
      },
      { department: "ENGINEERING", title: "查明原因", text: null, assignee: null },
    ]);
    const [first] = row["tasks"] as { dueAt: string }[];
    expect(Math.abs(Date.parse(first!.dueAt) - before - 600_000)).toBeLessThan(60_000);
    const kinds = row["log"].nodes.map(({ kind }: { kind: string }) => kind) as string[];
    expect(kinds).toEqual(["OPENED", "EMERGENCY", "TASK", "TASK"]);
    const { data } = await service.ask(
      `{ _entities(representations: [{ __typename: "Employee", id: "emp_executive" }]) { ... on Employee {
        caseAlarms { nodes { event case { id } } } } } }`,
      {},
      head,
    );
    expect(data!["_entities"][0].caseAlarms.nodes[0]).toEqual({ event: "EMERGENCY", case: { id: row.id } });
  });

  test("starts by a sub-category, whatever was said, and by words in traditional characters", async () => {
    expect((await intake({ subCategoryCode: "FIRE" })).row["emergencies"]).toMatchObject([{ reason: "FIRE" }]);
    const traditional = await intake({ category: "SERVICE_PROCESS", said: "樓下火災" });
    expect(traditional.row["emergencies"]).toMatchObject([{ reason: "火灾" }]);
    expect((await intake({ category: "SERVICE_PROCESS" })).row["emergencies"]).toEqual([]);
  });

  test("starts with a case that is opened in full as well, and leaves nothing behind when that is refused", async () => {
    const count = async () =>
      (await service.source.query<{ n: number }[]>("select count(*)::int n from case_emergency"))[0]!.n;
    const { id } = (await open(service, { subject: "着火" })).case;
    const { data } = await service.ask(`{ case(id: "${id}") { emergencies { reason } } }`, {}, agent);
    expect(data!["case"].emergencies).toEqual([{ reason: "着火" }]);
    const before = await count();
    await open(service, { subject: "着火", firstCaseId: "cas_nowhere" });
    expect(await count()).toBe(before);
  });

  test("is started by hand once, by whoever acts on the case", async () => {
    const { id } = (await open(service)).case;
    const start = (caller = agent) =>
      mutate(service, `emergencyPlanStart.${shown}`, { caseId: id, planId, reason: "多户反映" }, caller);
    expect((await start(somebody("property_butler"))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await start()).row["emergencies"]).toMatchObject([{ reason: "多户反映" }]);
    expect((await start()).userErrors).toMatchObject([{ code: "STATE", field: ["planId"] }]);
    const over = (await open(service)).case.id;
    await act(service, "caseCancel", { id: over, version: 1, reason: "x" });
    const input = { caseId: over, planId, reason: "x" };
    expect((await mutate(service, "emergencyPlanStart.case { id }", input)).userErrors).toMatchObject([
      { code: "STATE" },
    ]);
  });

  test("is written by the lead, with the version that was read, and set off no more once retired", async () => {
    const flood = { code: "FLOOD", name: "水浸", words: ["淹水"], steps };
    const { row } = await save(flood);
    expect(row).toMatchObject({ version: 1, isRetired: false });
    expect((await save(flood)).userErrors).toMatchObject([{ code: "TAKEN", field: ["code"] }]);
    expect((await save({ ...flood, version: 7 })).userErrors).toMatchObject([{ code: "STALE_VERSION" }]);
    expect((await save({ ...flood, version: 1, isRetired: true })).row).toMatchObject({ version: 2, isRetired: true });
    expect((await intake({ category: "SERVICE_PROCESS", said: "地库淹水" })).row["emergencies"]).toEqual([]);
    expect((await save(flood, agent)).refused).toBe("FORBIDDEN");
    const wrong = await save({ ...flood, code: "x", words: ["x"], steps: [] });
    expect(wrong.userErrors.map(({ field }) => field.join()).sort()).toEqual(["code", "steps", "words"]);
    expect((await save({ code: "NOWHERE", name: "x", projectCode: "SH-01", steps })).refused).toBe("FORBIDDEN");
  });

  test("is listed where it holds, and fifty cases with theirs are two statements", async () => {
    const { data, statements } = await service.ask(
      "{ emergencyPlans { nodes { code } } cases(first: 50) { nodes { emergencies { reason } } } }",
      {},
      agent,
    );
    expect(data!["emergencyPlans"].nodes).toEqual([{ code: "FIRE" }, { code: "FLOOD" }]);
    expect(statements).toBe(3);
  });
});

describe("what sets a plan off", () => {
  const plan = { projectCode: null, kind: null, category: null, subCategoryCodes: ["FIRE"], words: ["着火"] };
  const matter = {
    projectCode: "DL-01",
    kind: "REPAIR",
    category: "PROPERTY_MANAGEMENT",
    subCategoryCode: null,
    said: "着火",
  };
  test.each([
    [{}, {}, "着火"],
    [{}, { said: "x", subCategoryCode: "FIRE" }, "FIRE"],
    [{}, { said: "x" }, undefined],
    [{ kind: "COMPLAINT" }, {}, undefined],
    [{ projectCode: "SH-01" }, {}, undefined],
    [{ category: "PROPERTY_MANAGEMENT" }, {}, "着火"],
    [{ words: [], subCategoryCodes: [] }, { subCategoryCode: "FIRE" }, undefined],
  ] as const)("of a plan with %j, a matter with %j: %s", (trigger, told, by) => {
    expect(planSetOff({ ...plan, ...trigger }, { ...matter, ...told })).toBe(by);
  });

  test("a case never presses less for it", () => {
    expect(higherPriority("URGENT", "HIGH")).toBe("URGENT");
    expect(higherPriority("LOW", "HIGH")).toBe("HIGH");
  });
});
