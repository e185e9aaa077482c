import { jest } from "@jest/globals";
import fc from "fast-check";
import { newId } from "../../../../subgraphs/shared/scalars.js";
import type { WorkCalendar } from "../../../../subgraphs/service/rules/work-calendar.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { backdated, china, clocksOf } from "../clock-support.js";
import { anyCalendar, anyCounting, anyMinute, slowlyDue } from "../rules/calendars.js";
import { act, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());
afterEach(() => jest.useRealTimers());

const minute = 60_000;
const head = somebody("service_manager", "*");
const kinds = ["COMPLAINT", "ENQUIRY"] as const;

/** How many lives are led, CLOCK_RUNS=300 for a long run, and the milliseconds that they may take. */
const lives = Number(process.env["CLOCK_RUNS"] ?? 12);
const patience = 280_000 + lives * 2_000;

/** What a policy owes from some time on; `calendar` is one of two. A version for no kind is for both, and holds always. */
const anyVersion = fc.record({
  kind: fc.constantFrom(null, ...kinds),
  from: anyMinute,
  calendar: fc.nat(1),
  counting: anyCounting,
  progress: fc.integer({ min: 1, max: 400 }),
  resolve: fc.integer({ min: 1, max: 400 }),
  isRetired: fc.boolean(),
});
type Version = typeof anyVersion extends fc.Arbitrary<infer V> ? V : never;

/** What happens to a case, some minutes after what happened before. */
const anyStep = fc.record({
  after: fc.integer({ min: 1, max: 2_000 }),
  what: fc.oneof(
    fc.constantFrom("casePause" as const, "caseResume" as const, "caseProgress" as const),
    fc.constantFrom(...kinds),
  ),
});
const anyLife = fc.record({
  calendars: fc.tuple(anyCalendar, anyCalendar),
  versions: fc.array(anyVersion, { maxLength: 6 }),
  receivedAt: anyMinute,
  steps: fc.array(anyStep, { maxLength: 7 }),
});
type Life = typeof anyLife extends fc.Arbitrary<infer L> ? L : never;

/** As much of a case as says when its clocks run out. */
interface Told {
  kind: string;
  progressSince: Date;
  readonly pauses: { from: Date; to?: Date }[];
}

/** Writes the calendars and policies of a life for a project of its own. */
async function lay({ calendars, versions }: Life, projectCode: string): Promise<void> {
  const ids = await Promise.all(calendars.map(keepCalendar));
  for (const [policyVersion, version] of [always, ...versions].entries())
    await backdated(service, {
      ...{ code: `${projectCode} ${version.kind}`, policy_version: policyVersion + 1, project_code: projectCode },
      ...{ kind: version.kind, calendarId: ids[version.calendar]!, counting: version.counting },
      ...{ progress_minutes: version.progress, resolve_minutes: version.resolve },
      ...{ is_retired: version.kind !== null && version.isRetired, effective_from: version.from },
    });
}

async function keepCalendar({ week, days }: WorkCalendar): Promise<string> {
  const id = newId("cal");
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const hours = week.flatMap((day, at) =>
    day.map(({ from, to }) => ({ weekday: at + 1, opensAt: clock(from), closesAt: clock(to) })),
  );
  await service.source.query(
    "insert into service_calendar (id, code, name, hours, actor, updated_at) values ($1, $2, $2, $3, $2, now())",
    [id, id.toUpperCase(), JSON.stringify(hours)],
  );
  for (const [day, worksAs] of days)
    await service.source.query(
      "insert into service_calendar_day (id, calendar_id, day, works_as, name) values ($1, $2, $3, $4, 'x')",
      [newId("cal"), id, day, worksAs],
    );
  return id;
}

const always: Version = {
  ...{
    kind: null,
    from: new Date(china("2020-01-01 00:00")),
    calendar: 0,
    counting: "OPEN_TIME",
    progress: 60,
    resolve: 90,
  },
  isRetired: false,
};

/** Lets a case live: each step is taken at its time, as the desk would; one that does not fit is refused and changes nothing. */
async function live({ receivedAt, steps }: Life, projectCode: string): Promise<Told & { id: string }> {
  jest.setSystemTime(receivedAt);
  const { id } = (await open(service, { projectCode, kind: "COMPLAINT" }, head)).case;
  const told: Told & { id: string } = { id, kind: "COMPLAINT", progressSince: receivedAt, pauses: [] };
  let version = 1;
  let at = receivedAt.getTime();
  for (const { after, what } of steps) {
    at += after * minute;
    jest.setSystemTime(at);
    const answer = await take(id, version, what);
    if (answer.userErrors.length > 0) continue;
    version = answer.case.version;
    tell(told, what, new Date(at));
  }
  return told;
}

function take(id: string, version: number, what: Life["steps"][number]["what"]): ReturnType<typeof act> {
  if (what === "casePause") return act(service, what, { id, version, reason: "WAITING_FOR_PARTS" }, head);
  if (what === "caseResume") return act(service, what, { id, version }, head);
  if (what === "caseProgress") return act(service, what, { id, version, text: "x" }, head);
  return act(service, "caseChange", { id, version, kind: what }, head);
}

function tell(told: Told, what: Life["steps"][number]["what"], at: Date): void {
  const pause = told.pauses.at(-1);
  if (what === "casePause") told.pauses.push({ from: at });
  else if (what === "caseResume" || what === "caseProgress") {
    if (pause) pause.to ??= at;
    if (what === "caseProgress") told.progressSince = at;
  } else told.kind = what;
}

/** What is owed a case of a kind whose clock began at some time: the last word about the kind, or else the last about all. */
function owed(versions: readonly Version[], kind: string, at: Date): Version {
  const last = (of: string | null) =>
    [always, ...versions]
      .filter((version) => version.kind === of && version.from <= at)
      .reduce<Version | undefined>((best, version) => (best && best.from > version.from ? best : version), undefined);
  const own = last(kind);
  return own && !own.isRetired ? own : last(null)!;
}

let count = 0;
const nextProject = () => {
  count += 1;
  return `${String.fromCharCode(65 + Math.floor(count / 100))}Z-${String(count % 100).padStart(2, "0")}`;
};

test(
  "a case's clocks are due as counted minute by minute, whatever is published, paused and changed in its life",
  async () => {
    jest.useFakeTimers({ doNotFake: [...notFaked] });
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const projectCode = nextProject();
        await lay(life, projectCode);
        const { id, kind, progressSince, pauses } = await live(life, projectCode);
        const ended = pauses.flatMap(({ from, to }) => (to ? [{ from, to }] : []));
        const due = (clock: "progress" | "resolve", since: Date) => {
          const policy = owed(life.versions, kind, since);
          const span = { counting: policy.counting, minutes: policy[clock] };
          return slowlyDue(
            life.calendars[policy.calendar]!,
            span,
            since,
            ended.filter(({ from }) => from >= since),
          );
        };
        const open = (await clocksOf(service, id)).filter(({ state }) => state === "RUNNING" || state === "PAUSED");
        expect(Object.fromEntries(open.map((clock) => [clock.kind, new Date(clock.dueAt)]))).toEqual({
          PROGRESS: due("progress", progressSince),
          RESOLVE: due("resolve", life.receivedAt),
        });
      }),
      { numRuns: lives },
    );
  },
  patience,
);

/** Everything but the date goes on as ever: databases are waited for. */
const notFaked = [
  ...(["hrtime", "nextTick", "performance", "queueMicrotask", "setImmediate", "clearImmediate"] as const),
  ...(["setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const),
] as const;
