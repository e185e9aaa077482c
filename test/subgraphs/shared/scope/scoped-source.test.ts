import { planOnce, planOnceFor } from "../../../../subgraphs/shared/scope/plan-once.js";
import type { Scope } from "../../../../subgraphs/shared/scope/enter-scope.js";
import { openThings, type OpenThings } from "../things.js";

let things: OpenThings;
beforeAll(async () => void (things = await openThings()));
afterAll(() => things.close());

const callerOf = (n: number): Scope => ({ subject: `emp_${n}`, role: "sales_consultant", projects: [`P-${n}`] });
const who = `${planOnce.text}select current_user as role, current_setting('oneroof.subject') as subject,
  current_setting('oneroof.projects') as projects, pg_backend_pid() as pid, $1::int as n from pg_sleep($2)`;
interface Who {
  readonly role: string;
  readonly subject: string;
  readonly projects: string;
  readonly pid: number;
  readonly n: number;
}
const ask = (n: number, seconds = 0) => things.source.readAs<Who[]>(callerOf(n), who, [n, seconds]);

describe("statements that share connections", () => {
  test("are each read as their own caller, however many are on their way at once", async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => ask(n, n % 7 === 0 ? 0.001 : 0)));
    for (const [n, rows] of answers.entries())
      expect(rows).toMatchObject([{ role: "oneroof_reader", subject: `emp_${n}`, projects: `{"P-${n}"}`, n }]);
  });

  test("are sixteen on a connection before another one is opened, and ten connections at the most", async () => {
    const open = await openThings();
    const pidsOf = async (count: number) => {
      const answers = await Promise.all(
        Array.from({ length: count }, (_, n) => open.source.readAs<Who[]>(callerOf(n), who, [n, 0.005])),
      );
      return new Set(answers.map(([row]) => row?.pid)).size;
    };
    expect([await pidsOf(1), await pidsOf(16), await pidsOf(17), await pidsOf(200)]).toEqual([1, 1, 2, 10]);
    await open.close();
  });

  test("leave together when they are asked together or while the connection is busy, each as its own caller", async () => {
    const open = await openThings();
    const text = `${planOnce.text}select now()::text as begun, current_setting('oneroof.subject') as subject from pg_sleep($1)`;
    const begun = (n: number, seconds: number) =>
      open.source.readAs<{ begun: string; subject: string }[]>(callerOf(n), text, [seconds]);
    await begun(0, 0);
    const first = begun(1, 0.02);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const later = [begun(2, 0)];
    await new Promise((resolve) => setImmediate(resolve));
    later.push(begun(3, 0), begun(4, 0));
    const answers = (await Promise.all([first, ...later])).flat();
    expect(answers.map(({ subject }) => subject)).toEqual(["emp_1", "emp_2", "emp_3", "emp_4"]);
    expect(answers.map((answer) => answer.begun === answers[1]?.begun)).toEqual([false, true, true, true]);
    await open.close();
  });

  test("wait for none that reads many rows, which has a connection of its own and the general plan as well", async () => {
    const over: string[] = [];
    const text = `${planOnceFor(10_000).text}select current_setting('plan_cache_mode') as mode, current_user as role from pg_sleep(0.1)`;
    const long = things.source.readAs(callerOf(1), text).then((rows) => (over.push("long"), rows));
    await Promise.all([1, 2, 3].map((n) => ask(n).then(() => over.push("short"))));
    expect(await long).toEqual([{ mode: "force_generic_plan", role: "oneroof_reader" }]);
    expect(over).toEqual(["short", "short", "short", "long"]);
    expect(planOnceFor(20)).toBe(planOnce);
  });

  test("leave nothing of a caller on the connection for a statement without one", async () => {
    await ask(1);
    const left = "select current_setting('oneroof.subject', true) as subject, current_user <> 'oneroof_reader' as own";
    for (const row of await things.source.query<{ subject: string | null; own: boolean }[]>(left)) {
      expect([row.subject ?? "", row.own]).toEqual(["", true]);
    }
  });

  test("fail alone: what is before and behind the one that failed is answered, and so is what comes later", async () => {
    const broken = `${planOnce.text}select 1 / $1::int as n`;
    const answers = await Promise.allSettled([
      ask(1),
      things.source.readAs(callerOf(2), broken, [0]),
      ask(3),
      things.source.readAs(callerOf(4), broken, [1]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
    expect(answers[1]).toMatchObject({ reason: { code: "22012" } });
    expect(await things.source.readAs(callerOf(5), broken, [1])).toEqual([{ n: 1 }]);
  });

  test("are run once each when some of many fail", async () => {
    const text = `${planOnce.text}select $1::int as n, 10 / $2::int as part`;
    const answers = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) => things.source.readAs(callerOf(n), text, [n, n % 7])),
    );
    for (const [n, answer] of answers.entries())
      expect(answer).toMatchObject(n % 7 === 0 ? { status: "rejected" } : { status: "fulfilled", value: [{ n }] });
  });

  test("fail with the connection that they are on, and the next one opens a new one", async () => {
    const [before] = await ask(1);
    const waiting = ask(2, 30);
    const failed = expect(waiting).rejects.toThrow();
    await new Promise((resolve) => setImmediate(resolve));
    await things.source.query("select pg_terminate_backend($1)", [before?.pid]);
    await failed;
    const [after] = await ask(3);
    expect(after).toMatchObject({ n: 3 });
    expect(after?.pid).not.toBe(before?.pid);
  });

  test("are answered before the database is closed", async () => {
    const open = await openThings();
    const last = open.source.readAs<Who[]>(callerOf(1), who, [1, 0.05]);
    await new Promise((resolve) => setImmediate(resolve));
    await open.close();
    expect(await last).toEqual([expect.objectContaining({ n: 1 })]);
  });

  test("are not run any more when one before them failed and the database is being closed", async () => {
    const open = await openThings();
    const failing = `${planOnce.text}select 1 / $1::int from pg_sleep(0.05)`;
    const asked = [open.source.readAs(callerOf(1), failing, [0]), open.source.readAs(callerOf(2), who, [2, 0])];
    const settled = Promise.allSettled(asked);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await open.close();
    expect(await settled).toMatchObject([
      { reason: { message: "division by zero" } },
      { reason: { message: "The connections to this database are closed." } },
    ]);
  });
});

describe("prepared statements", () => {
  const prepared = `${planOnce.text}select count(*)::int as n, pg_backend_pid() as pid from pg_prepared_statements where name like 'read%'`;
  const asked = (n: number) => things.source.readAs<{ n: number }[]>(callerOf(1), `${planOnce.text}select ${n} as n`);

  test("are as many on a connection as it may keep, however many different ones are sent", async () => {
    const open = await openThings(1);
    const ask = (text: string) => open.source.readAs<{ n: number; pid: number }[]>(callerOf(1), text);
    for (let n = 0; n < 400; n += 1) await ask(`${planOnce.text}select ${n} as n`);
    expect(await ask(prepared)).toMatchObject([{ n: 300 }]);
    expect(await ask(`${planOnce.text}select 0 as n`)).toEqual([{ n: 0 }]);
    await open.close();
  });

  test("answer when more of them are on their way at once than are kept", async () => {
    const answers = await Promise.all(Array.from({ length: 2_500 }, (_, n) => asked(n)));
    expect(answers.map(([row]) => row?.n)).toEqual(Array.from({ length: 2_500 }, (_, n) => n));
  });
});

describe("values", () => {
  const read = (text: string) => things.source.readAs<{ value: unknown }[]>(callerOf(1), `${planOnce.text}${text}`);

  test.each([
    ["2026-03-01 09:00:00+00", new Date("2026-03-01T09:00:00Z")],
    ["2026-03-01 09:00:00.123456+00", new Date("2026-03-01T09:00:00.123Z")],
    ["0044-03-15 12:00:00+00", new Date("0044-03-15T12:00:00Z")],
    ["infinity", Infinity],
  ])("an instant %s is read as it is", async (text, value) => {
    expect(await read(`select '${text}'::timestamptz as value`)).toEqual([{ value }]);
  });

  test("an instant of another time zone or age is what the driver makes of it", async () => {
    const rows = await read(`select '12026-03-01 09:00:00+00'::timestamptz as value
      union all select '0044-03-15 12:00:00+00 BC'::timestamptz`);
    expect(rows.map(({ value }) => (value as Date).toISOString())).toEqual([
      "+012026-03-01T09:00:00.000Z",
      "-000043-03-15T12:00:00.000Z",
    ]);
  });

  test("days stay text, large whole numbers and decimals become numbers", async () => {
    const rows = await read(
      "select date '2026-03-01' as value, 9007199254740991::int8 as whole, 12.50::numeric as part",
    );
    expect(rows).toEqual([{ value: "2026-03-01", whole: 9007199254740991, part: 12.5 }]);
  });
});
