import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { countContribution, type Deed, type Weights } from "../../../../subgraphs/service/rules/count-contribution.js";
import type { Caller } from "../../../../subgraphs/shared/caller.js";
import { chinaDay } from "../../../../subgraphs/shared/scalars.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { mutate, type Mutated } from "../mutate.js";
import { act, open, openService, somebody } from "../support.js";
import { application, lead, six, survey } from "../satisfaction/support.js";

let service: OpenSubgraph;
beforeAll(async () => void (service = await openService()));
afterAll(() => service.close());

const day = (days: number): string => chinaDay(new Date(Date.now() + days * 24 * 3_600_000));
const everyone = somebody("administrator", "*");

/** A case that an agent opens and resolves. */
async function done(subject: string, input: object = {}, csat?: number): Promise<string> {
  const who: Caller = { ...somebody("service_agent", "*"), subject };
  const { id, version } = (await open(service, { ...input }, who)).case;
  await act(service, "caseResolve", { id, version, text: "Done" }, who);
  if (csat) {
    const { row } = await survey(service, "surveyInvite", { caseId: id }, everyone);
    await survey(service, "surveyAnswer", { id: row.id, answers: six(csat) }, { ...application, projects: "*" });
  }
  return id;
}

const fields = `points cases csat difficulty credits
  contributions { case { id } base difficulty csat satisfaction points weights credited }`;

async function performance(ids: string[], caller: Caller = lead, days = [0, 1]) {
  const { data, errors, statements } = await service.ask(
    `query ($keys: [_Any!]!, $from: LocalDate!, $to: LocalDate!) { _entities(representations: $keys) {
      ... on Employee { performance(fromDay: $from, toDay: $to) { ${fields} } } } }`,
    { keys: ids.map((id) => ({ __typename: "Employee", id })), from: day(days[0]!), to: day(days[1]!) },
    caller,
  );
  const shown = (data?.["_entities"] as { performance: Record<string, unknown> | null }[]).map(
    (one) => one.performance,
  );
  return { shown, code: errors?.[0]?.extensions["code"], statements };
}

const credit = (input: object, caller: Caller = lead): Promise<Mutated> =>
  mutate(
    service,
    "caseCredit.credit { id kind note employee { id } customer { handle } case { id } }",
    { note: "Kind", ...input },
    caller,
  );

describe("what somebody did for customers", () => {
  test("is the sum of what each case counts, by kind, difficulty and satisfaction, each named", async () => {
    const complaint = await done("emp_a", { priority: "URGENT" }, 5);
    const enquiry = await done("emp_a", { kind: "ENQUIRY" }, 2);
    const repair = await done("emp_a", { kind: "REPAIR" });
    const { shown } = await performance(["emp_a"]);
    expect(shown[0]).toMatchObject({ points: 5.76 + 0.5 + 2, cases: 3, csat: 3.5, credits: 0 });
    const common = { weights: 1, credited: false };
    expect(shown[0]?.["contributions"]).toEqual([
      { ...common, case: { id: complaint }, base: 3, difficulty: 1.6, csat: 5, satisfaction: 1.2, points: 5.76 },
      { ...common, case: { id: repair }, base: 2, difficulty: 1, csat: null, satisfaction: 1, points: 2 },
      { ...common, case: { id: enquiry }, base: 1, difficulty: 1, csat: 2, satisfaction: 0.5, points: 0.5 },
    ]);
  });

  test("counts praise and accepted suggestions, to the employee and to the customer", async () => {
    const praise = (await open(service, { kind: "PRAISE", customerHandle: "reg_p" })).case.id;
    const suggestion = (await open(service, { kind: "SUGGESTION", customerHandle: "reg_s" })).case.id;
    const { row } = await credit({ caseId: praise, employeeId: "emp_b" });
    expect(row).toMatchObject({ kind: "PRAISE", employee: { id: "emp_b" }, customer: { handle: "reg_p" } });
    await credit({ caseId: suggestion, employeeId: "emp_b", idempotencyKey: "s" });
    await credit({ caseId: suggestion, employeeId: "emp_b", idempotencyKey: "s" });
    const { shown } = await performance(["emp_b"]);
    expect(shown[0]).toMatchObject({ points: 8, cases: 0, csat: null, difficulty: null, credits: 2 });
    const { data } = await service.ask(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) {
        ... on Customer { acceptedSuggestions { nodes { case { id } } } } ... on Employee { credits { totalCount } } } }`,
      {
        keys: [
          { __typename: "Customer", handle: "reg_s", handles: ["reg_s", "reg_t"] },
          { __typename: "Customer", handle: "reg_p", handles: ["reg_p"] },
          { __typename: "Employee", id: "emp_b" },
        ],
      },
    );
    expect(data?.["_entities"]).toEqual([
      { acceptedSuggestions: { nodes: [{ case: { id: suggestion } }] } },
      { acceptedSuggestions: { nodes: [] } },
      { credits: { totalCount: 2 } },
    ]);
  });

  test("is read for fifty employees with as many statements as for one", async () => {
    const ids = Array.from({ length: 50 }, (_, i) => `emp_${i}`);
    expect((await performance(["emp_a"])).statements).toBe(3);
    expect((await performance([...ids, "emp_a"])).statements).toBe(3);
  });

  test("is of the days asked for, and of the caller's projects", async () => {
    await done("emp_c");
    expect((await performance(["emp_c"], lead, [-1, 0])).shown).toMatchObject([{ cases: 0, points: 0 }]);
    expect((await performance(["emp_c"], lead)).shown).toMatchObject([{ cases: 1 }]);
    expect((await performance(["emp_c"], somebody("service_manager", ["SH-01"]))).shown).toMatchObject([{ cases: 0 }]);
  });

  test("is shown to the employee and to those who lead, in at most a quarter", async () => {
    expect((await performance(["emp_c"], { ...somebody("service_agent"), subject: "emp_c" })).shown).toMatchObject([
      {},
    ]);
    expect((await performance(["emp_c"], somebody("service_agent"))).code).toBe("FORBIDDEN");
    expect((await performance(["emp_c"], lead, [0, 93])).code).toBe("BAD_USER_INPUT");
    expect((await performance(["emp_c"], lead, [0, 0])).code).toBe("BAD_USER_INPUT");
  });
});

describe("a credit", () => {
  test.each([
    ["a complaint", { kind: "COMPLAINT" }, "emp_x", "STATE"],
    ["the own work", { kind: "PRAISE" }, "emp_service_manager", "STATE"],
    ["nobody's id", { kind: "PRAISE" }, "Wang", "INVALID"],
  ])("is refused for %s", async (_, input, employeeId, code) => {
    const caseId = (await open(service, input)).case.id;
    expect((await credit({ caseId, employeeId })).userErrors).toMatchObject([{ code }]);
  });

  test("is given once, by the manager, within the manager's projects", async () => {
    const caseId = (await open(service, { kind: "PRAISE" })).case.id;
    const twice = await Promise.all([1, 2].map(() => credit({ caseId, employeeId: "emp_y" })));
    expect(twice.map(({ userErrors }) => userErrors[0]?.code).sort()).toEqual(["TAKEN", undefined]);
    expect((await credit({ caseId, employeeId: "emp_z" }, somebody("service_agent"))).refused).toBe("FORBIDDEN");
    const stranger = somebody("service_manager", ["SH-01"]);
    expect((await credit({ caseId, employeeId: "emp_z" }, stranger)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});

describe("the weights", () => {
  const weights = {
    ...{ fromDay: day(0), kinds: [10, 1, 1, 1, 1], priorities: [1, 1, 1, 1], perBounce: 0 },
    ...{ satisfaction: [1, 1, 1, 1, 1], praise: 1, suggestion: 1 },
  };
  const publish = (input: object, caller: Caller = lead) =>
    mutate(
      service,
      "performanceWeightsPublish.performanceWeights { id number fromDay kinds }",
      { ...weights, ...input },
      caller,
    );

  test.each([
    [{ fromDay: day(-1) }, "fromDay"],
    [{ kinds: [1, 2] }, "kinds"],
    [{ satisfaction: [1, 1, 1, 1, -1] }, "satisfaction"],
    [{ praise: 101 }, "praise"],
  ])("refuse %j", async (input, field) => {
    const { userErrors } = await publish(input);
    expect(userErrors[0]).toMatchObject({ code: "INVALID", field: [field] });
  });

  test("count from their day on, in versions that stand", async () => {
    expect((await publish({}, somebody("service_agent"))).refused).toBe("FORBIDDEN");
    expect((await publish({ fromDay: day(1) })).row).toMatchObject({ number: 2 });
    await done("emp_w");
    expect((await performance(["emp_w"])).shown).toMatchObject([{ points: 3 }]);
    expect((await publish({})).row).toMatchObject({ number: 3, kinds: [10, 1, 1, 1, 1] });
    expect((await performance(["emp_w"])).shown).toMatchObject([{ points: 10, contributions: [{ weights: 3 }] }]);
    await expect(service.source.query("delete from performance_weights")).rejects.toThrow("stands for ever");
  });
});

describe("what a deed counts", () => {
  const one: Weights = {
    ...{ number: 1, fromDay: "2026-01-01", kinds: [3, 2, 1, 1, 0], priorities: [0.5, 1, 1.5, 2], perBounce: 0.1 },
    ...{ satisfaction: [0, 0.5, 1, 1, 2], praise: 5, suggestion: 4 },
  };
  const two = { ...one, number: 2, fromDay: "2026-02-01", kinds: [6, 2, 1, 1, 0] };
  const deed: Deed = {
    ...{
      caseId: "cas_1",
      day: "2026-01-31",
      kind: "COMPLAINT",
      priority: "NORMAL",
      bounces: 0,
      csat: null,
      credit: null,
    },
  };

  test.each<[Partial<Deed>, number, number]>([
    [{}, 3, 1],
    [{ day: "2026-02-01" }, 6, 2],
    [{ priority: "URGENT", bounces: 3 }, 6.9, 1],
    [{ bounces: 50 }, 4.5, 1],
    [{ csat: 1 }, 0, 1],
    [{ csat: 5 }, 6, 1],
    [{ kind: "REPAIR", priority: "LOW" }, 1, 1],
    [{ credit: "PRAISE", priority: "URGENT", csat: 1 }, 5, 1],
    [{ credit: "SUGGESTION" }, 4, 1],
    [{ day: "2025-12-31" }, 0, 0],
  ])("%j is %d, by version %d", (change, points, version) => {
    const counted = countContribution({ ...deed, ...change }, [two, one]);
    expect([counted.points, counted.weights]).toEqual([points, version]);
  });
});
