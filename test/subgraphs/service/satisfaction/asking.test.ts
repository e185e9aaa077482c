import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { inviteDueSurveys } from "../../../../subgraphs/service/actions/invite-due-surveys.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { mutate, type Row } from "../mutate.js";
import { act, agent, open, openService, somebody } from "../support.js";
import { application, invited, lead, resolved, six, survey } from "./support.js";

let service: OpenSubgraph;
beforeAll(async () => void (service = await openService()));
afterAll(() => service.close());

const hoursBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe("asking the customer of a case", () => {
  test("follows its resolution, by the way the customer came, about who resolved it", async () => {
    const caseId = await resolved(service, { channel: "WECHAT" });
    const { row, userErrors } = await survey(service, "surveyInvite", { caseId }, agent);
    expect(userErrors).toEqual([]);
    expect(row).toMatchObject({
      ...{ state: "INVITED", audience: "CUSTOMER", channel: "WECHAT", department: "SERVICE", case: { id: caseId } },
      ...{
        customer: { handle: "reg_a" },
        employee: { id: "emp_administrator" },
        csat: null,
        answers: [],
        remedy: null,
      },
      ...{ template: { code: "SERVICE_SIX", number: 1 }, sentAt: null },
    });
    expect(hoursBetween(row["invitedAt"] as string, row["expiresAt"] as string)).toBe(14 * 24);
  });

  test("happens once, also when it is resolved again, and when several decide it at once", async () => {
    const caseId = await resolved(service);
    const answers = await Promise.all([1, 2, 3].map(() => survey(service, "surveyInvite", { caseId })));
    expect(answers.map(({ userErrors }) => userErrors[0]?.code).sort()).toEqual(["TAKEN", "TAKEN", undefined]);
    const { data } = await service.ask(`{ case(id: "${caseId}") { version survey { id } } }`);
    expect(data?.["case"].survey.id).toMatch(/^svy_/);
    const admin = somebody("administrator", "*");
    const { version } = data?.["case"] as { version: number };
    await act(service, "caseReopen", { id: caseId, version, reason: "Again" }, admin);
    await act(service, "caseResolve", { id: caseId, version: version + 1, text: "Again" }, admin);
    expect(await inviteDueSurveys(service.source.manager, new Date())).toBe(0);
  });

  test("is refused before it is resolved, for praise, for what we found ourselves, and for no case", async () => {
    const unresolved = (await open(service)).case.id;
    expect((await survey(service, "surveyInvite", { caseId: unresolved })).userErrors).toMatchObject([
      {
        code: "STATE",
        field: ["caseId"],
        message: "A survey follows a case that is RESOLVED or CLOSED; this one is OPEN.",
      },
    ]);
    const praise = await resolved(service, { kind: "PRAISE" });
    expect((await survey(service, "surveyInvite", { caseId: praise })).userErrors).toMatchObject([{ code: "STATE" }]);
    const found = await resolved(service, { channel: "PATROL" });
    expect((await survey(service, "surveyInvite", { caseId: found })).userErrors).toMatchObject([
      { code: "INVALID", field: ["channel"] },
    ]);
    expect((await survey(service, "surveyInvite", { caseId: found, channel: "SMS" })).row["channel"]).toBe("SMS");
    expect((await survey(service, "surveyInvite", { caseId: "cas_none" })).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const templateCode = "NOBODYS";
    expect(
      (await survey(service, "surveyInvite", { caseId: await resolved(service), templateCode })).userErrors,
    ).toMatchObject([{ code: "NOT_FOUND", field: ["templateCode"] }]);
  });

  test("is done for all cases that are due, once, however often and however many at once look for them", async () => {
    const due = await Promise.all([resolved(service), resolved(service, { channel: "WEB" })]);
    await resolved(service, { kind: "PRAISE" });
    await resolved(service, { channel: "PATROL" });
    const { manager } = service.source;
    await inviteDueSurveys(manager, new Date(), 1);
    await Promise.all([1, 2, 3].map(() => inviteDueSurveys(manager, new Date())));
    expect(await inviteDueSurveys(manager, new Date())).toBe(0);
    const { data } = await service.ask(
      "query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Case { survey { channel state } } } }",
      { keys: due.map((id) => ({ __typename: "Case", id })) },
    );
    expect(data?.["_entities"]).toEqual([
      { survey: { channel: "PHONE", state: "INVITED" } },
      { survey: { channel: "WEB", state: "INVITED" } },
    ]);
    const longAfter = new Date(Date.now() + 31 * 86_400_000);
    await resolved(service);
    expect(await inviteDueSurveys(manager, longAfter)).toBe(0);
  });

  test("is claimed for sending by one", async () => {
    const { id } = await invited(service);
    const claims = await Promise.all([1, 2].map(() => survey(service, "surveySent", { id }, application)));
    expect(claims.map(({ userErrors }) => userErrors[0]?.code).sort()).toEqual(["STATE", undefined]);
    expect(claims.map(({ row }) => (row as Row | null)?.["state"] as unknown)).toContain("SENT");
  });

  test("is for service and its applications, within their projects", async () => {
    const caseId = await resolved(service);
    expect((await survey(service, "surveyInvite", { caseId }, somebody("city_manager"))).refused).toBe("FORBIDDEN");
    const { id } = await invited(service);
    const stranger = somebody("service_agent", ["SH-01"]);
    expect((await survey(service, "surveySent", { id }, stranger)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const { data } = await service.ask(`{ survey(id: "${id}") { id } surveys { nodes { id } } }`, {}, stranger);
    expect(data).toEqual({ survey: null, surveys: { nodes: [] } });
  });
});

describe("an answer", () => {
  test("is kept by question and dimension, with CSAT and NPS", async () => {
    const { id } = await invited(service);
    const answers = [...six(4, { RECOMMEND: 9 }), { question: "COMMENT", text: "谢谢" }];
    const { row, userErrors } = await survey(service, "surveyAnswer", { id, answers }, application);
    expect(userErrors).toEqual([]);
    expect(row).toMatchObject({ state: "ANSWERED", csat: 4, nps: 9, remedy: null });
    expect(row["answers"]).toContainEqual({ question: "Q1", dimension: "EFFICIENCY_TIMELINESS", score: 4, text: null });
    expect(row["answers"]).toContainEqual({ question: "COMMENT", dimension: null, score: null, text: "谢谢" });
    const again = await survey(service, "surveyAnswer", { id, answers }, application);
    expect(again.userErrors).toMatchObject([{ code: "STATE" }]);
  });

  test("is taken once for an idempotency key", async () => {
    const { id } = await invited(service);
    const input = { id, idempotencyKey: "answer", answers: six(5) };
    const both = await Promise.all([1, 2].map(() => survey(service, "surveyAnswer", input, application)));
    expect(both.map(({ row }) => row["csat"] as unknown)).toEqual([5, 5]);
  });

  test("that is low opens a remedy with a deadline, which its department ends", async () => {
    const { id } = await invited(service, { department: "PROPERTY", ownerId: "emp_p" });
    const { row } = await survey(service, "surveyAnswer", { id, answers: six(4, { Q2: 2, Q1: 1 }) }, application);
    const remedy = row["remedy"] as { id: string; openedAt: string; dueAt: string };
    expect(remedy).toMatchObject({
      ...{ state: "OPEN", department: "PROPERTY", overdue: false },
      reason: "EFFICIENCY_TIMELINESS 1/5, ATTITUDE 2/5",
    });
    expect(hoursBetween(remedy.openedAt, remedy.dueAt)).toBe(24);
    const finish = (input: object, caller = somebody("property_manager")) =>
      mutate(
        service,
        "remedyFinish.remedy { id state remedy improvement finishedBy { id } }",
        { ...input, id: remedy.id },
        caller,
      );
    const done = { version: 1, remedy: "We called and came back", improvement: "Two on duty at night" };
    expect((await finish(done, somebody("sales_manager"))).refused).toBe("FORBIDDEN");
    expect((await finish({ ...done, version: 9 })).userErrors).toMatchObject([{ code: "STALE_VERSION" }]);
    expect((await finish({ ...done, improvement: " " })).userErrors).toMatchObject([{ field: ["improvement"] }]);
    expect((await finish(done)).row).toMatchObject({ state: "DONE", finishedBy: { id: "emp_property_manager" } });
    expect((await finish({ ...done, version: 2 })).userErrors).toMatchObject([{ code: "STATE" }]);
    expect((await finish(done, somebody("property_manager", ["SH-01"]))).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });

  test.each([
    [[], "Question Q1 must be answered."],
    [six(6), /Question Q1 is answered with a whole number from 1 to 5, not 6\./],
    [six(4, { RECOMMEND: 11 }), /RECOMMEND is answered with a whole number from 0 to 10/],
    [[...six(4), { question: "Q1", score: 5 }], "A question is answered once."],
    [[...six(4), { question: "Q9", score: 5 }], /^There is no question "Q9": Q1, /],
    [[...six(4), { question: "COMMENT", score: 5 }], "Question COMMENT is answered in words."],
  ])("is refused: %#", async (answers, message) => {
    const { id } = await invited(service);
    const { userErrors } = await survey(service, "surveyAnswer", { id, answers }, application);
    const said = typeof message === "string" ? message : expect.stringMatching(message);
    expect(userErrors).toEqual([{ code: "INVALID", field: ["answers"], message: said }]);
  });

  test("is refused when its time is over, and from whose work it is about", async () => {
    const { id } = await invited(service);
    const own = { ...somebody("service_agent"), subject: "emp_administrator" };
    expect((await survey(service, "surveyAnswer", { id, answers: six(5) }, own)).userErrors).toMatchObject([
      { code: "STATE", message: "Whose work it is about does not write the answer down." },
    ]);
    await service.source.query("update survey set expires_at = now() where id = $1", [id]);
    expect((await survey(service, "surveyAnswer", { id, answers: six(5) }, application)).userErrors).toMatchObject([
      { code: "STATE", message: "A survey is answered once, in time; this one is EXPIRED." },
    ]);
    const { data } = await service.ask(`{ surveys(filter: { state: EXPIRED }) { nodes { id state } } }`);
    expect(data?.["surveys"].nodes).toEqual([{ id, state: "EXPIRED" }]);
  });
});

describe("asking without a case", () => {
  const asked = { templateCode: "FACTORS_FIVE", projectCode: "DL-01", channel: "EMAIL" };

  test.each([
    [{ customerHandle: "cus_1" }, { audience: "CUSTOMER", customer: { handle: "cus_1" }, respondent: null }],
    [{ respondentId: "emp_7" }, { audience: "EMPLOYEE", customer: null, respondent: { id: "emp_7" } }],
    [{ expert: "Prof. Li" }, { audience: "EXPERT", customer: null, respondent: null }],
  ])("asks %j", async (whom, shown) => {
    const { row } = await survey(service, "surveyAsk", { ...asked, ...whom });
    expect(row).toMatchObject({ ...shown, case: null, template: { code: "FACTORS_FIVE" } });
  });

  test("is answered by the employee who was asked, and by no other butler", async () => {
    const { id } = (await survey(service, "surveyAsk", { ...asked, respondentId: "emp_property_butler" })).row;
    const answers = ["F1", "F2", "F3", "F4", "F5", "OVERALL"].map((question) => ({ question, score: 5 }));
    const other = { ...somebody("property_butler"), subject: "emp_other" };
    expect((await survey(service, "surveyAnswer", { id, answers }, other)).refused).toBe("FORBIDDEN");
    const { row } = await survey(service, "surveyAnswer", { id, answers }, somebody("property_butler"));
    expect(row["answers"]).toContainEqual({ question: "F5", dimension: "EMOTION", score: 5, text: null });
  });

  test("names one, and is for the manager", async () => {
    const two = { ...asked, customerHandle: "cus_1", expert: "x" };
    expect((await survey(service, "surveyAsk", two)).userErrors).toMatchObject([{ code: "INVALID" }]);
    expect((await survey(service, "surveyAsk", asked)).userErrors).toMatchObject([{ code: "INVALID" }]);
    expect((await survey(service, "surveyAsk", { ...asked, expert: "x" }, agent)).refused).toBe("FORBIDDEN");
    expect((await survey(service, "surveyAsk", { ...asked, expert: "x", projectCode: "SH-01" }, lead)).refused).toBe(
      "FORBIDDEN",
    );
  });
});
