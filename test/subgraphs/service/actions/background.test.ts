import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../../../cli/package-root.js";
import { background } from "../../../../subgraphs/service/actions/background.js";
import { raiseAlarms } from "../../../../subgraphs/service/actions/raise-alarms.js";
import { compile } from "../../../support/compile.js";
import { until } from "../../../support/until.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { backdated, decide, head, makeAlways } from "../clock-support.js";
import { act, agent, open, openService } from "../support.js";

let service: OpenSubgraph;
let always: string;
beforeAll(async () => {
  service = await openService();
  always = await makeAlways(service);
  await backdated(service, { calendarId: always, resolve_minutes: 60 });
  for (const [level, employeeId] of [
    ["RESPONSIBLE", "emp_head"],
    ["EXECUTIVE", "emp_boss"],
  ] as const) {
    const input = { projectCode: "DL-01", department: "SERVICE", level, employeeId };
    await decide(service, "escalationContactSet", input, "contact { id }");
  }
});
afterAll(() => service.close());

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const alarmsOf = async (id: string) => {
  const { data } = await service.ask(
    `{ case(id: "${id}") { alarms { event recipient { id } clock { kind } } } }`,
    {},
    head,
  );
  const { alarms } = data?.["case"] as { alarms: { event: string; recipient: { id: string } | null }[] };
  return alarms.map(({ event, recipient }) => `${event} ${recipient?.id}`);
};

describe("the alarms of a clock", () => {
  test.each([
    [20, []],
    [35, ["WARNING emp_service_agent"]],
    [70, ["WARNING emp_service_agent", "BREACH emp_service_agent", "TO_RESPONSIBLE emp_head"]],
    [
      125,
      ["WARNING emp_service_agent", "BREACH emp_service_agent", "TO_RESPONSIBLE emp_head", "TO_EXECUTIVE emp_boss"],
    ],
  ])("%i minutes after it started are %j, raised once and written into the log", async (minutes, expected) => {
    const { id } = (await open(service, { receivedAt: ago(minutes) })).case;
    await Promise.all([raiseAlarms(service.source), raiseAlarms(service.source)]);
    await raiseAlarms(service.source);
    expect(await alarmsOf(id)).toEqual(expected);
    const { data } = await service.ask(`{ case(id: "${id}") { log { nodes { kind actor } } } }`, {}, agent);
    const { log } = data?.["case"] as { log: { nodes: { kind: string; actor: string }[] } };
    const lines = log.nodes.filter(({ kind, actor }) => kind === "ALARM" && actor === "clock");
    expect(lines).toHaveLength(expected.length);
  });

  test("that was met are none any more; of one that was missed while nobody watched they still come", async () => {
    const met = (await open(service, { receivedAt: ago(35) })).case.id;
    const missed = (await open(service, { receivedAt: ago(70) })).case.id;
    for (const id of [met, missed]) await act(service, "caseResolve", { id, version: 1, text: "Done" });
    await raiseAlarms(service.source);
    expect(await alarmsOf(met)).toEqual([]);
    expect(await alarmsOf(missed)).toHaveLength(3);
  });

  test("of a paused case wait until it goes on", async () => {
    const { id } = (await open(service, { receivedAt: ago(20) })).case;
    await act(service, "casePause", { id, version: 1, reason: "FORCE_MAJEURE" });
    await service.source.query("update case_alarm set due_at = now() - interval '1 second' where case_id = $1", [id]);
    await raiseAlarms(service.source);
    expect(await alarmsOf(id)).toEqual([]);
  });

  test("of an employee cost one statement for fifty of them", async () => {
    const people = Array.from({ length: 50 }, (_, i) => ({
      __typename: "Employee",
      id: i === 0 ? "emp_head" : `emp_${i}`,
    }));
    const document =
      "query ($k: [_Any!]!) { _entities(representations: $k) { ... on Employee { caseAlarms { nodes { event } } } } }";
    const { data, statements } = await service.ask(document, { k: people }, agent);
    expect(statements).toBe(1);
    const [first] = data?.["_entities"] as { caseAlarms: { nodes: { event: string }[] } }[];
    expect(new Set(first!.caseAlarms.nodes.map(({ event }) => event))).toEqual(new Set(["TO_RESPONSIBLE"]));
  });
});

test("the watch raises what came due before it began, and stops cleanly", async () => {
  const { id } = (await open(service, { receivedAt: ago(70) })).case;
  const failures: unknown[] = [];
  const work = await background(service.source, (error) => failures.push(error));
  await until("the alarms are raised", async () => (await alarmsOf(id)).length === 3);
  await work.stop();
  expect([await alarmsOf(id), failures]).toEqual([expect.arrayContaining(["TO_RESPONSIBLE emp_head"]), []]);
  const [row] = await service.source.query<[{ n: number }]>(
    "select count(*)::int n from pg_stat_activity where application_name = 'oneroof-service-background' and datname = current_database()",
  );
  expect(row.n).toBe(0);
});

describe("10,000 clocks due in the same minute", () => {
  const many = 10_000;
  const counted = async (text: string) => (await service.source.query<[{ n: number }]>(text))[0].n;
  const raisedSoFar = () =>
    counted("select count(*)::int n from case_alarm where raised_at is not null and case_id like 'cas_many%'");

  /** Copies of one case, each with a clock that runs out in the minute that has just gone by. */
  async function prepare(): Promise<void> {
    await service.source.query(`
      insert into "case" (id, kind, category, channel, subject, customer_handle, project_code, first_receiver_id, received_at,
        department, owner_id, priority, state, due_order, opened_at, updated_at)
      select 'cas_many' || n, 'COMPLAINT', 'SERVICE_PROCESS', 'WEB', 'x', 'reg_a', 'DL-01', 'emp_1', now() - interval '1 hour',
        'SERVICE', 'emp_1', 'NORMAL', 'OPEN', 'infinity', now(), now() from generate_series(1, ${many}) n`);
    await service.source.query(`
      insert into case_clock (id, case_id, project_code, kind, policy_id, state, started_at, due_at)
      select 'clk_' || c.id, c.id, c.project_code, 'RESOLVE', (select min(id) from service_policy), 'RUNNING', c.received_at, now()
      from "case" c where c.id like 'cas_many%'`);
    await service.source.query(`
      insert into case_alarm (id, case_id, clock_id, project_code, event, due_at)
      select 'alm_' || k.id, k.case_id, k.id, k.project_code, 'BREACH', k.due_at from case_clock k where k.id like 'clk_cas_many%'`);
  }

  async function watch(): Promise<ChildProcess> {
    const env = { ...process.env, DATABASE_URL: String((service.source.options as { url?: string }).url) };
    const fixture = join(packageRoot(), "test", "subgraphs", "service", "actions", "background.fixture.mjs");
    const child = spawn(process.execPath, [fixture], { env, stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    return child;
  }

  test("are handled once each while the watch is killed three times", async () => {
    compile();
    await prepare();
    const killedAt: number[] = [];
    for (let kill = 0; kill < 3; kill += 1) {
      const child = await watch();
      const before = await raisedSoFar();
      while (before < many && (await raisedSoFar()) === before) await wait(2);
      child.kill("SIGKILL");
      await once(child, "exit");
      killedAt.push(await raisedSoFar());
    }
    expect(killedAt[0]).toBeGreaterThan(0);
    expect(killedAt[0]).toBeLessThan(many); // a busy machine may be done at the others
    const last = await watch();
    await until("all are raised", async () => (await raisedSoFar()) === many);
    last.kill("SIGTERM");
    await once(last, "exit");
    expect(await raisedSoFar()).toBe(many);
    const lines = "select count(*)::int n from case_log_entry where kind = 'ALARM' and case_id like 'cas_many%'";
    expect(await counted(lines)).toBe(many);
    const twice =
      "select count(*)::int n from (select case_id from case_log_entry where kind = 'ALARM' and case_id like 'cas_many%' group by 1 having count(*) > 1) t";
    expect(await counted(twice)).toBe(0);
  });
});
