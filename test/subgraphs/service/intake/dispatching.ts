import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Caller } from "../../../../subgraphs/shared/caller.js";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { mutate } from "../mutate.js";
import { agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;

const head = somebody("service_manager");
const people = ["emp_1", "emp_2", "emp_3"];
const dispatch = (mode: string, projectCode = "DL-01", caller: Caller = head) =>
  mutate(
    service,
    "caseDispatchSet.dispatch { id version mode given members { id } project { code } }",
    { projectCode, department: "SERVICE", mode, members: people },
    caller,
  );
const intake = async (projectCode = "DL-01") => {
  const heard = {
    kind: "ENQUIRY",
    category: "SERVICE_PROCESS",
    channel: "HOTLINE",
    said: "?",
    customerHandle: "reg_a",
  };
  const { row } = await mutate(service, "caseIntake.case { id version owner { id } firstReceiver { id } }", {
    ...heard,
    projectCode,
  });
  return row;
};
const colleague = (subject: string, role: Caller["role"] = "service_agent"): Caller => ({ ...somebody(role), subject });
const take = ({ id, version }: { id: string; version: number }, caller = agent) =>
  mutate(
    service,
    "caseTake.case { id state owner { id } handOffs { reason } log { nodes { kind } } }",
    { id, version },
    caller,
  );

/** How cases reach people. */
export function dispatching(): void {
  beforeAll(async () => void (service = await openService()));
  afterAll(() => service.close());

  describe("how cases reach a department's people", () => {
    test("is said by its lead, per project, and read with the project", async () => {
      const { row } = await dispatch("ASSIGN", "DL-02");
      const asked = { ...row, mode: "ASSIGN", given: 0, version: 1, project: { code: "DL-02" } };
      expect(row).toEqual({ ...asked, members: people.map((id) => ({ id })) });
      expect((await dispatch("TAKE", "DL-02")).row).toMatchObject({ id: row.id, version: 2, mode: "TAKE" });
      expect((await dispatch("TAKE", "DL-01", agent)).refused).toBe("FORBIDDEN");
      expect((await dispatch("TAKE", "SH-01")).refused).toBe("FORBIDDEN");
      const { data, statements } = await service.ask(
        `{ _entities(representations: [{ __typename: "Project", code: "DL-02" }, { __typename: "Project", code: "SH-01" }]) {
        ... on Project { caseDispatch { mode department } } } }`,
        {},
        agent,
      );
      expect(data!["_entities"]).toEqual([
        { caseDispatch: [{ mode: "TAKE", department: "SERVICE" }] },
        { caseDispatch: [] },
      ]);
      expect(statements).toBe(1);
    });

    test("names nobody twice, and somebody at least", async () => {
      const input = { projectCode: "DL-01", department: "SERVICE", mode: "TAKE" };
      for (const members of [[], ["emp_1", "emp_1"], ["reg_1"]])
        expect(
          (await mutate(service, "caseDispatchSet.dispatch { id }", { ...input, members }, head)).userErrors,
        ).toMatchObject([{ code: "INVALID", field: ["members"] }]);
    });

    test("goes round, also when many come in at once; the first receiver stays who heard it", async () => {
      await dispatch("ROUND_ROBIN");
      const cases = await Promise.all(Array.from({ length: 9 }, () => intake()));
      const owners = cases.map(({ owner }) => owner.id as string).sort();
      expect(owners).toEqual([...people, ...people, ...people].sort());
      expect(new Set(cases.map(({ firstReceiver }) => firstReceiver.id as string))).toEqual(new Set([agent.subject]));
    });
  });

  describe("taking a case", () => {
    test("makes the taker its owner, who has taken it on; of many takers one has it", async () => {
      await dispatch("TAKE");
      const matter = await intake();
      expect(matter["owner"]).toEqual({ id: "emp_1" });
      const takers = ["emp_5", "emp_6", "emp_7", "emp_8"].map((subject) => colleague(subject));
      const answers = await Promise.all(takers.map((taker) => take(matter, taker)));
      const [won] = answers.filter(({ userErrors }) => userErrors.length === 0);
      expect(answers.filter(({ userErrors }) => userErrors[0]?.code === "STALE_VERSION")).toHaveLength(3);
      expect(won!.row).toMatchObject({ state: "ACKNOWLEDGED", handOffs: [{ reason: "↖ taken (抢单)" }] });
      expect(won!.row["log"].nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
        "OPENED",
        "HANDED_OFF",
        "ACKNOWLEDGED",
      ]);
      const late = await take({ id: matter.id, version: 2 }, colleague("emp_9"));
      expect(late.userErrors).toMatchObject([{ code: "STATE" }]);
    });

    test("of one's own is only to take it on", async () => {
      const matter = (await open(service)).case;
      expect((await take(matter)).row).toMatchObject({
        state: "ACKNOWLEDGED",
        owner: { id: agent.subject },
        handOffs: [],
      });
    });

    test("is for the department's own people, and not where cases are assigned", async () => {
      const elsewhere = (await open(service, { department: "PROPERTY", ownerId: "emp_p" })).case;
      expect((await take(elsewhere)).userErrors).toMatchObject([{ code: "STATE", field: ["id"] }]);
      expect((await take(elsewhere, colleague("emp_q", "property_butler"))).row["owner"]).toEqual({ id: "emp_q" });
      await dispatch("ASSIGN");
      expect((await take((await open(service)).case)).userErrors).toMatchObject([{ code: "STATE", field: ["id"] }]);
    });
  });
}
