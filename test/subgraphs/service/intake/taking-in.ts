import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { mutate } from "../mutate.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;

const shown = `case { id version state department subject description room channel owner { id } firstReceiver { id }
  firstCase { id } repeatReason log { nodes { kind text } } }`;
const heard = {
  ...{ kind: "COMPLAINT", category: "SERVICE_PROCESS", channel: "HOTLINE", projectCode: "DL-01" },
  said: "电梯停运\n从昨晚起，3栋两部都不动",
};
const person = (): string => `reg_${Math.random().toString(36).slice(2)}`;
const intake = (more: object = {}, caller = agent) =>
  mutate(service, `caseIntake.${shown}`, { ...heard, customerHandle: person(), ...more }, caller);

/** The one door, and what was told before. */
export function takingIn(): void {
  beforeAll(async () => void (service = await openService()));
  afterAll(() => service.close());

  describe("the one door", () => {
    test.each(["HOTLINE", "VISIT", "WECHAT", "MAILBOX", "WEB", "EXECUTIVE", "PATROL"])(
      "takes in by %s what was said, typed once",
      async (channel) => {
        const { row } = await intake({ channel, room: "3栋2单元1201" });
        expect(row).toMatchObject({
          ...{ channel, state: "OPEN", department: "SERVICE", room: "3栋2单元1201" },
          ...{ subject: "电梯停运", description: heard.said, firstCase: null, repeatReason: null },
          ...{ owner: { id: agent.subject }, firstReceiver: { id: agent.subject } },
        });
      },
    );

    test("opens one case for one attempt, however many are sent at once", async () => {
      const once = { idempotencyKey: "call 17", customerHandle: "reg_once" };
      const rows = await Promise.all(Array.from({ length: 5 }, () => intake(once)));
      expect(new Set(rows.map(({ row }) => row.id)).size).toBe(1);
    });

    test("says of each value what was expected", async () => {
      const { userErrors } = await intake({ said: " ", knownAs: ["emp_1"], customerHandle: "x" });
      expect(userErrors.map(({ field }) => field.join()).sort()).toEqual(["customerHandle", "knownAs", "said"]);
    });

    test("gives an application's matter to who is responsible, who has received it", async () => {
      const application = { ...somebody("application"), subject: "wechat" };
      const nobody = await intake({ channel: "WEB", projectCode: "DL-02" }, application);
      expect(nobody.userErrors).toMatchObject([{ code: "INVALID", field: ["firstReceiverId"] }]);
      const contact = { projectCode: "DL-02", department: "SERVICE", level: "RESPONSIBLE", employeeId: "emp_head" };
      await mutate(service, "escalationContactSet.contact { id }", contact, somebody("service_manager"));
      const { row } = await intake({ channel: "WEB", projectCode: "DL-02" }, application);
      expect(row).toMatchObject({ owner: { id: "emp_head" }, firstReceiver: { id: "emp_head" } });
    });

    test("is closed to whoever opens no cases, and to other projects", async () => {
      expect((await intake({}, somebody("group_analyst"))).refused).toBe("FORBIDDEN");
      expect((await intake({}, somebody("service_agent", ["SH-01"]))).refused).toBe("FORBIDDEN");
    });
  });

  describe("a matter that was told before", () => {
    test("is linked to its first case, with what speaks for it, and a repeat of a repeat to the same", async () => {
      const customerHandle = person();
      const first = (await intake({ customerHandle })).row;
      const second = (await intake({ customerHandle, said: "电梯还是停运" })).row;
      expect(second).toMatchObject({
        firstCase: { id: first.id },
        repeatReason: expect.stringMatching(/^same customer, same category/),
      });
      const third = (await intake({ customerHandle, said: "电梯停运，没人来" })).row;
      expect(third["firstCase"]).toEqual({ id: first.id });
    });

    test("is found under every id that the desk knows of the person, and about a home whoever tells it", async () => {
      const [one, other] = [person(), person()];
      const first = (await intake({ customerHandle: one, unitId: "unt_lift" })).row;
      expect((await intake({ customerHandle: other, knownAs: [one] })).row["firstCase"]).toEqual({ id: first.id });
      const neighbour = (await intake({ unitId: "unt_lift", category: "PROPERTY_MANAGEMENT" })).row;
      expect(neighbour["firstCase"]).toEqual({ id: first.id });
      expect((await intake({ customerHandle: other })).row["firstCase"]).not.toBeNull();
    });

    test("is a new one when it is another matter, a called off one, or one that was over long ago", async () => {
      const customerHandle = person();
      const first = (await intake({ customerHandle })).row;
      expect((await intake({ customerHandle, said: "物业费怎么交" })).row["firstCase"]).toBeNull();
      await act(service, "caseCancel", { id: first.id, version: 1, reason: "x" });
      expect((await intake({ customerHandle })).row["firstCase"]).toBeNull();
    });

    test("is not linked to what the caller does not see", async () => {
      const unitId = "unt_secret";
      await intake({ unitId });
      expect((await intake({ unitId }, somebody("property_butler"))).row["firstCase"]).toBeNull();
    });

    test("is proposed over all handles that the graph brings, fifty cases in one statement", async () => {
      const [one, other] = [person(), person()];
      const first = (await intake({ customerHandle: one })).row;
      const { row } = await intake({ customerHandle: other });
      expect(row["firstCase"]).toBeNull();
      const ids = [row.id, ...Array.from({ length: 49 }, (_, n) => (n % 2 ? first.id : row.id))];
      const { data, statements } = await service.ask(
        `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Case {
        id likelyRepeats { case { id } sameCustomer sameHome sameCategory wordsShared } } } }`,
        { all: ids.map((id) => ({ __typename: "Case", id, customer: { handles: [one, other] } })) },
        agent,
      );
      const likeness = { sameCustomer: true, sameHome: false, sameCategory: true, wordsShared: 1 };
      expect(data!["_entities"][0]).toEqual({ id: row.id, likelyRepeats: [{ case: { id: first.id }, ...likeness }] });
      expect(statements).toBe(2);
    });

    test("is linked by the desk, with all that repeated it, and never to itself", async () => {
      const [first, second] = [(await open(service)).case, (await open(service)).case];
      const repeat = (await open(service, { firstCaseId: second.id })).case;
      const link = (input: object) => act(service, "caseRepeatLink", { ...input, reason: "同一问题" });
      const own = await link({ id: second.id, version: 1, firstCaseId: repeat.id });
      expect(own.userErrors).toMatchObject([{ code: "INVALID", field: ["firstCaseId"] }]);
      const { case: linked } = await link({ id: second.id, version: 1, firstCaseId: first.id });
      expect([linked.firstCase, linked.log.nodes.at(-1)?.text]).toEqual([{ id: first.id }, `↻ ${first.id}: 同一问题`]);
      const { data } = await service.ask(`{ case(id: "${repeat.id}") { firstCase { id } } }`, {}, agent);
      expect(data!["case"].firstCase).toEqual({ id: first.id });
      const stale = await link({ id: second.id, version: 1, firstCaseId: first.id });
      expect(stale.userErrors).toMatchObject([{ code: "STALE_VERSION" }]);
    });
  });
}
