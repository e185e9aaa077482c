import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { makeDueReports } from "../../../../subgraphs/service/actions/make-due-reports.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { mutate } from "../mutate.js";
import { openService, somebody } from "../support.js";
import { application, invited, lead, six, survey } from "./support.js";

let service: OpenSubgraph;
const department = "ENGINEERING";
beforeAll(async () => {
  service = await openService();
  const one = { department, ownerId: "emp_e" };
  const answered = [six(5, { RECOMMEND: 10 }), six(4, { RECOMMEND: 7 }), six(3, { RECOMMEND: 6, Q2: 1 })];
  for (const answers of answered)
    await survey(service, "surveyAnswer", { id: (await invited(service, one)).id, answers }, application);
  await invited(service, one);
  // As if they had been asked on the last evening of February, in China.
  await service.source.query("update survey set invited_at = '2026-02-28T15:59:00Z'");
});
afterAll(() => service.close());

const figures = `{ invited answered responseRate csat satisfied nps remedies dimensions { dimension answered average low } }`;
const expected = {
  ...{ invited: 4, answered: 3, responseRate: 0.75, csat: 4, satisfied: 2 / 3, nps: 0, remedies: 1 },
  dimensions: expect.arrayContaining([
    { dimension: "ATTITUDE", answered: 3, average: 10 / 3, low: 1 },
    { dimension: "SKILL", answered: 3, average: 4, low: 0 },
  ]),
};

describe("the figures of satisfaction", () => {
  const ask = async (filter: object, caller = lead) => {
    const { data, statements } = await service.ask(
      `query ($filter: SurveyFilter) { satisfaction(filter: $filter) ${figures} }`,
      { filter },
      caller,
    );
    expect(statements).toBe(1);
    return data?.["satisfaction"] as unknown;
  };

  test("count who was asked, who answered, and how satisfied they were, in one statement", async () => {
    expect(await ask({ projectCode: "DL-01", department })).toMatchObject(expected);
    expect(await ask({ fromDay: "2026-02-28", toDay: "2026-03-01" })).toMatchObject(expected);
  });

  test.each([
    [{ fromDay: "2026-03-01" }],
    [{ toDay: "2026-02-28" }],
    [{ audience: "EXPERT" }],
    [{ department: "LEGAL" }],
  ])("are nothing where nobody was asked: %j", async (filter) => {
    expect(await ask(filter)).toEqual({
      ...{ invited: 0, answered: 0, responseRate: null, csat: null, satisfied: null, nps: null, remedies: 0 },
      dimensions: [],
    });
  });

  test("are those of the caller's projects", async () => {
    expect(await ask({}, somebody("group_analyst", ["SH-02"]))).toMatchObject({ invited: 0 });
  });
});

describe("a report", () => {
  const make = (input: object, caller = lead) =>
    mutate(
      service,
      `satisfactionReportMake.satisfactionReport { id fromDay toDay department project { code } figures ${figures} }`,
      { projectCode: "DL-01", department, ...input },
      caller,
    );
  const february = { fromDay: "2026-02-01", toDay: "2026-03-01" };

  test("is made once by the clock for every department that was asked about, and kept as it was", async () => {
    const { manager } = service.source;
    const now = new Date("2026-03-01T00:30:00Z");
    expect(await makeDueReports(manager, now)).toBeGreaterThan(0);
    expect(await makeDueReports(manager, now)).toBe(0);
    const { row } = await make(february);
    expect(row).toMatchObject({ ...february, department, project: { code: "DL-01" }, figures: expected });
    await service.source.query("update survey set csat = 1 where csat is not null");
    expect((await make(february)).row).toEqual(row);
  });

  test("is noted by its department, and the first who did stays on record", async () => {
    const { id } = (await make({ fromDay: "2026-01-01", toDay: "2026-02-01" })).row;
    const receive = (caller = somebody("service_agent")) =>
      mutate(service, "satisfactionReportReceive.satisfactionReport { id receivedAt receiver { id } }", { id }, caller);
    expect((await receive(somebody("sales_manager"))).refused).toBe("FORBIDDEN");
    expect((await receive()).row["receiver"]).toEqual({ id: "emp_service_agent" });
    expect((await receive(somebody("city_manager"))).row["receiver"]).toEqual({ id: "emp_service_agent" });
    expect((await receive(somebody("service_agent", ["SH-01"]))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const { data, statements } = await service.ask(
      `{ satisfactionReports(projectCode: "DL-01", department: ENGINEERING, received: true) { nodes { id } } }`,
    );
    expect(data?.["satisfactionReports"].nodes).toEqual([{ id }]);
    expect(statements).toBe(1);
  });

  test("is refused for a time that is not over, for agents, and for projects of others", async () => {
    expect((await make({ fromDay: "2026-02-01", toDay: "2126-03-01" })).userErrors).toMatchObject([
      { code: "INVALID", field: ["toDay"] },
    ]);
    expect((await make({ fromDay: "2026-02-01", toDay: "2026-02-01" })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
    expect((await make(february, somebody("service_agent"))).refused).toBe("FORBIDDEN");
    expect((await make({ ...february, projectCode: "SH-01" })).refused).toBe("FORBIDDEN");
  });
});

describe("the instruments", () => {
  test("of the papers are shipped: six dimensions, five factors, each with CSAT and NPS", async () => {
    const { data } = await service.ask(
      `{ surveyTemplates { nodes { code number questions { code dimension scale required } } } }`,
    );
    const [one, two] = (
      data?.["surveyTemplates"].nodes as { code: string; questions: { code: string; dimension: string | null }[] }[]
    ).sort((a, b) => a.code.localeCompare(b.code));
    const dimensions = (template = one) => template?.questions.map(({ dimension }) => dimension).filter(Boolean);
    expect(dimensions(one)).toEqual(["CORE", "PROCESS_SUPPORT", "TECHNICAL", "INTERACTION", "EMOTION"]);
    expect(dimensions(two)).toEqual([
      ...["EFFICIENCY_TIMELINESS", "ATTITUDE", "SKILL", "OVERALL_CAPABILITY", "DELIVERY", "IMPROVEMENT"],
    ]);
    for (const template of [one, two])
      expect(template?.questions.map(({ code }) => code)).toEqual(expect.arrayContaining(["OVERALL", "RECOMMEND"]));
  });

  const publish = (input: object, caller = lead) =>
    mutate(
      service,
      "surveyTemplatePublish.surveyTemplate { id number code lowScore questions { code } }",
      { code: "MOVE_IN", title: "入住调查", questions: [{ code: "OVERALL", text: "?", scale: "FIVE" }], ...input },
      caller,
    );

  test("get versions, the last of which is asked, while those that were sent keep theirs", async () => {
    expect((await publish({})).row).toMatchObject({ number: 1, lowScore: 2 });
    const ask = async () =>
      (
        await survey(service, "surveyAsk", {
          templateCode: "MOVE_IN",
          projectCode: "DL-01",
          channel: "SMS",
          expert: "x",
        })
      ).row;
    const first = await ask();
    expect((await publish({ lowScore: 3 })).row).toMatchObject({ number: 2, lowScore: 3 });
    expect([first["template"].number, (await ask())["template"].number]).toEqual([1, 2]);
    await expect(service.source.query("update survey_template set title = 'x'")).rejects.toThrow("stands for ever");
  });

  test.each([
    [{ code: "x" }, "code"],
    [{ questions: [] }, "questions"],
    [{ lowScore: 5 }, "lowScore"],
    [{ validDays: 0 }, "validDays"],
    [{ questions: [{ code: "q", text: "?", scale: "FIVE" }] }, "questions"],
    [{ questions: [1, 2].map(() => ({ code: "Q1", text: "?", scale: "FIVE" })) }, "questions"],
  ])("refuse %j", async (input, field) => {
    const { userErrors } = await publish(input);
    expect(userErrors[0]).toMatchObject({ code: "INVALID" });
    expect(userErrors[0]?.field[0]).toBe(field);
  });

  test("are published by the manager alone", async () => {
    expect((await publish({}, somebody("service_agent"))).refused).toBe("FORBIDDEN");
  });
});

describe("remedies", () => {
  test("are listed by due time, the late ones apart, in one statement", async () => {
    const list = async (filter: object, caller = lead) => {
      const { data, statements } = await service.ask(
        "query ($filter: RemedyFilter) { remedies(filter: $filter) { nodes { department overdue survey { id } } } }",
        { filter },
        caller,
      );
      expect(statements).toBeLessThanOrEqual(2);
      return data?.["remedies"].nodes as unknown[];
    };
    expect(await list({ state: "OPEN", department })).toMatchObject([{ department, overdue: false }]);
    expect(await list({ overdue: true })).toEqual([]);
    expect(await list({ overdue: false, projectCode: "DL-01" })).toHaveLength(1);
    expect(await list({}, somebody("service_manager", ["SH-01"]))).toEqual([]);
    await service.source.query(
      "update remedy set opened_at = now() - interval '3 days', due_at = now() - interval '1 day'",
    );
    expect(await list({ overdue: true })).toMatchObject([{ overdue: true }]);
  });
});
