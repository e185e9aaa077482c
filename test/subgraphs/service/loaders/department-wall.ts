import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, agent, open, openService, somebody } from "../support.js";

/** Every department's own cases in full, and of the others no word: by every way to them. Requirements 001-15, 001-29. */
const sales = somebody("sales_consultant");
const butler = somebody("property_butler");
let service: OpenSubgraph;
const ids: Record<string, string> = {};

const subjects = (nodes: { subject: string }[]) => nodes.map(({ subject }) => subject).sort();

/** What departments see of one another. */
export function departmentWall(): void {
  beforeAll(async () => {
    service = await openService();
    const matters = {
      desk: { department: "SERVICE", ownerId: "emp_o", subject: "secret of the desk", description: "in many words" },
      sales: { department: "MARKETING", ownerId: "emp_s", subject: "of sales" },
      home: { department: "PROPERTY", ownerId: "emp_p", subject: "of property" },
      mine: { department: "SERVICE", ownerId: "emp_o", firstReceiverId: sales.subject, subject: "taken in by sales" },
      far: { department: "MARKETING", ownerId: "emp_s", subject: "of another project", projectCode: "SH-01" },
    };
    for (const [name, matter] of Object.entries(matters))
      ids[name] = (await open(service, { ...matter, receivedAt: null }, somebody("administrator", "*"))).case.id;
  });
  afterAll(() => service.close());

  describe("the wall between departments", () => {
    test.each([
      ["sales_consultant", ["of sales", "taken in by sales"]],
      ["property_butler", ["of property"]],
      ["service_agent", ["of property", "of sales", "secret of the desk", "taken in by sales"]],
      ["city_manager", ["of property", "of sales", "secret of the desk", "taken in by sales"]],
    ] as const)("shows a %s these cases, in lists, counts and hanging on anything: %s", async (role, expected) => {
      const caller = { ...somebody(role), subject: role === "sales_consultant" ? sales.subject : "emp_x" };
      const { data } = await service.ask(
        `query ($all: [_Any!]!) {
        cases { totalCount nodes { subject } }
        _entities(representations: $all) {
          ... on Customer { cases { totalCount nodes { subject } } }
          ... on Project { cases { totalCount nodes { subject } } }
        }
      }`,
        {
          all: [
            { __typename: "Customer", handle: "reg_a", handles: ["reg_a"] },
            { __typename: "Project", code: "DL-01" },
          ],
        },
        caller,
      );
      for (const list of [data!["cases"], ...data!["_entities"].map((owner: { cases: object }) => owner.cases)]) {
        expect(subjects(list.nodes)).toEqual(expected);
        expect(list.totalCount).toBe(expected.length);
      }
    });

    test("answers for another department's case as for none: by id, by reference, in filters and what hangs on it", async () => {
      const question = `query ($id: ID!, $one: [_Any!]!) {
      case(id: $id) { subject } cases(filter: { states: [OPEN] }) { nodes { id } }
      _entities(representations: $one) { ... on Case { subject log { nodes { text } } } }
    }`;
      const ask = async (id: string) => {
        const { data } = await service.ask(question, { id, one: [{ __typename: "Case", id }] }, butler);
        return { ...data, cases: data!["cases"].nodes.filter((node: { id: string }) => node.id === id) as object };
      };
      expect(await ask(ids["desk"]!)).toEqual(await ask("cas_01h455vb4pex5vsknk084sn02q"));
    });

    test("holds what hangs on a case by its own id", async () => {
      const log = "select id from case_log_entry where case_id = $1";
      const [row] = await service.source.query<{ id: string }[]>(log, [ids["desk"]]);
      const look = async (caller: typeof agent) => {
        const { data } = await service.ask(
          "query ($one: [_Any!]!) { _entities(representations: $one) { ... on CaseLogEntry { id } } }",
          { one: [{ __typename: "CaseLogEntry", id: row!.id }] },
          caller,
        );
        return data!["_entities"] as unknown[];
      };
      expect(await look(agent)).toEqual([{ id: row!.id }]);
      expect(await look(sales)).toEqual([null]);
    });

    test("lets nobody write into what is not theirs, or learn that it is there", async () => {
      for (const id of [ids["desk"], "cas_01h455vb4pex5vsknk084sn02q"])
        expect(await act(service, "caseNote", { id, text: "?" }, sales)).toEqual({
          case: null,
          userErrors: [{ code: "NOT_FOUND", field: ["id"], message: "There is no such case." }],
        });
    });

    test("tells every department of the project that there is a complaint and what about, and no word of it", async () => {
      const { data, statements } = await service.ask(
        `query ($one: [_Any!]!) { _entities(representations: $one) { ... on Customer {
        openCaseCount mood caseSummaries { kind category state department closedAt project { code } }
      } } }`,
        { one: [{ __typename: "Customer", handle: "reg_a", handles: ["reg_a"] }] },
        sales,
      );
      const [{ openCaseCount, mood, caseSummaries }] = data!["_entities"];
      expect([openCaseCount, mood]).toEqual([4, "ANGRY"]);
      const summary = { kind: "COMPLAINT", category: "ENGINEERING_QUALITY", state: "OPEN", closedAt: null };
      expect(caseSummaries).toHaveLength(4);
      expect(caseSummaries).toContainEqual({ ...summary, department: "SERVICE", project: { code: "DL-01" } });
      expect(JSON.stringify(caseSummaries)).not.toContain("secret");
      expect(statements).toBe(3);
    });

    test("sums fifty people up in one statement", async () => {
      const people = Array.from({ length: 50 }, (_, n) => `reg_${n}`);
      const { statements } = await service.ask(
        "query ($all: [_Any!]!) { _entities(representations: $all) { ... on Customer { caseSummaries { kind } } } }",
        { all: people.map((handle) => ({ __typename: "Customer", handle, handles: [handle] })) },
        sales,
      );
      expect(statements).toBe(1);
    });
  });
}
