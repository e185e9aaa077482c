import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { followUp } from "../../../../subgraphs/service/actions/follow-up.js";
import { makeDueDigests } from "../../../../subgraphs/service/actions/make-due-digests.js";
import { moodOf } from "../../../../subgraphs/service/rules/mood-of.js";
import { chinaDay } from "../../../../subgraphs/shared/scalars.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { mutate } from "../mutate.js";
import { application, invited, lead, resolved, six, survey } from "../satisfaction/support.js";
import { act, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;
beforeAll(async () => void (service = await openService()));
afterAll(() => service.close());

async function moods(people: string[][], caller = lead): Promise<{ moods: unknown[]; statements: number }> {
  const { data, statements } = await service.ask(
    "query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Customer { mood } } }",
    { keys: people.map((handles) => ({ __typename: "Customer", handle: handles[0], handles })) },
    caller,
  );
  return { moods: (data?.["_entities"] as { mood: unknown }[]).map(({ mood }) => mood), statements };
}

describe("a customer's mood", () => {
  test.each([
    [0, 0, 0, null, "NEUTRAL"],
    [0, 0, 0, 3, "NEUTRAL"],
    [0, 0, 0, 4, "HAPPY"],
    [0, 0, 0, 2, "UNHAPPY"],
    [1, 0, 0, 5, "UNHAPPY"],
    [0, 0, 1, 5, "UNHAPPY"],
    [2, 0, 0, null, "ANGRY"],
    [1, 1, 0, 5, "ANGRY"],
  ] as const)("with %i complaints open, %i late, %i remedies and %p told is %s", (...facts) => {
    const [openComplaints, lateComplaints, openRemedies, lastCsat, mood] = facts;
    expect(moodOf({ openComplaints, lateComplaints, openRemedies, lastCsat })).toBe(mood);
  });

  test("comes from all handles, in one statement for fifty people, and ends at the caller's projects", async () => {
    await open(service, { customerHandle: "reg_m1" });
    const late = (await open(service, { customerHandle: "reg_m2" })).case.id;
    await service.source.query(`update "case" set due_at = now() where id = $1`, [late]);
    const { id } = await invited(service, { customerHandle: "reg_m3" });
    await survey(service, "surveyAnswer", { id, answers: six(5) }, application);
    const low = await invited(service, { customerHandle: "reg_m4" });
    await survey(service, "surveyAnswer", { id: low.id, answers: six(5, { Q2: 1 }) }, application);
    const people = [["reg_x", "reg_m1"], ["reg_m2"], ["reg_m3"], ["reg_m4"], ["reg_nobody"]];
    const others = Array.from({ length: 45 }, (_, i) => [`reg_n${i}`]);
    const told = await moods([...people, ...others]);
    expect(told.moods.slice(0, 6)).toEqual(["UNHAPPY", "ANGRY", "HAPPY", "UNHAPPY", "NEUTRAL", "NEUTRAL"]);
    expect(told.statements).toBe(1);
    const stranger = somebody("service_agent", ["SH-01"]);
    expect((await moods(people, stranger)).moods).toEqual(people.map(() => "NEUTRAL"));
  });
});

const today = (): string => chinaDay(new Date());
const tomorrow = (): Date => new Date(Date.now() + 24 * 3_600_000);
const fields = `department complaints repairs suggestions acceptedSuggestions praises resolved open late hoursToResolve
  productCauses communicationCauses communicationShare communicationOverUsual csat remedies`;

describe("what departments hear", () => {
  test("is what customers told us for them, with what came of it, in one statement", async () => {
    const legal = { department: "LEGAL", ownerId: "emp_l", projectCode: "DL-02" };
    const admin = somebody("administrator", "*");
    const cause = async (rootCause: string) => {
      const { id } = (await open(service, legal)).case;
      await act(service, "caseResolve", { id, version: 1, text: "x", rootCause }, admin);
      return id;
    };
    const caseId = await cause("COMMUNICATION");
    await cause("PRODUCT");
    const suggestion = await resolved(service, { ...legal, kind: "SUGGESTION" });
    await mutate(service, "caseCredit.credit { id }", { caseId: suggestion, employeeId: "emp_l", note: "x" }, lead);
    const { id, version } = (await open(service, legal)).case;
    await act(service, "caseCancel", { id, version, reason: "x" });
    const surveyId = (await survey(service, "surveyInvite", { caseId }, admin)).row.id;
    await survey(service, "surveyAnswer", { id: surveyId, answers: six(2) }, application);
    const ask = (caller = lead) =>
      service.ask(
        `query ($from: LocalDate!, $to: LocalDate!) { feedback(fromDay: $from, toDay: $to, projectCode: "DL-02") { ${fields} } }`,
        { from: today(), to: "2126-01-01" },
        caller,
      );
    const { data, statements } = await ask();
    expect(data?.["feedback"]).toEqual([
      {
        ...{ department: "LEGAL", complaints: 2, repairs: 0, suggestions: 1, acceptedSuggestions: 1, praises: 0 },
        ...{ resolved: 3, open: 3, late: 0, hoursToResolve: expect.any(Number), productCauses: 1 },
        ...{
          communicationCauses: 1,
          communicationShare: 0.5,
          communicationOverUsual: 0.5 - 2 / 3,
          csat: 2,
          remedies: 1,
        },
      },
    ]);
    expect(statements).toBe(1);
    expect((await ask(somebody("group_analyst", ["SH-01"]))).data?.["feedback"]).toEqual([]);
  });
});

describe("the digest for management", () => {
  test("is made once for every project and day, kept, and noted by somebody of management", async () => {
    const first = (await open(service, { projectCode: "DL-01", subject: "The oldest" })).case.id;
    await service.source.query(`alter table "case" disable trigger user`);
    await service.source.query(`update "case" set received_at = '2026-01-01' where id = $1`, [first]);
    await service.source.query(`alter table "case" enable trigger user`);
    const { manager } = service.source;
    await Promise.all([makeDueDigests(manager, tomorrow()), makeDueDigests(manager, tomorrow())]);
    expect(await makeDueDigests(manager, tomorrow())).toBe(0);
    await followUp(manager, tomorrow());
    const list = async (args: string, caller = lead) =>
      service.ask(
        `{ serviceDigests(${args}) { nodes { id day openComplaints late oldest { subject } feedback { department complaints }
            receivedAt receiver { id } project { code } } } }`,
        {},
        caller,
      );
    const { data, statements } = await list('projectCode: "DL-01", received: false');
    expect(statements).toBe(2);
    const [digest, ...more] = data?.["serviceDigests"].nodes as {
      id: string;
      oldest: unknown[];
      openComplaints: number;
    }[];
    expect(more).toEqual([]);
    expect(digest).toMatchObject({
      day: today(),
      project: { code: "DL-01" },
      feedback: expect.any(Array),
      receivedAt: null,
    });
    expect(digest?.oldest[0]).toEqual({ subject: "The oldest" });
    expect(digest?.openComplaints).toBeGreaterThanOrEqual(2);
    const receive = (caller = somebody("city_manager")) =>
      mutate(service, "serviceDigestReceive.serviceDigest { id receiver { id } }", { id: digest?.id }, caller);
    expect((await receive(somebody("service_agent"))).refused).toBe("FORBIDDEN");
    expect((await receive(somebody("city_manager", ["SH-01"]))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await receive()).row["receiver"]).toEqual({ id: "emp_city_manager" });
    expect((await receive(lead)).row["receiver"]).toEqual({ id: "emp_city_manager" });
    expect((await list('projectCode: "DL-01", received: false')).data?.["serviceDigests"].nodes).toEqual([]);
    const stranger = await list("first: 5", somebody("city_manager", ["SH-01"]));
    expect(stranger.data?.["serviceDigests"].nodes).toEqual([]);
  });
});
