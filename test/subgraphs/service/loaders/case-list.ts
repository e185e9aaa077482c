import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;

const everywhere = somebody("service_manager", "*");
const hour = (n: number): string => new Date(Date.UTC(2126, 0, 1, n)).toISOString();

/** Ten cases, one after another, named by their subject. */
async function prepare(): Promise<void> {
  const cases: Record<string, unknown>[] = [
    { kind: "COMPLAINT", dueAt: hour(3) },
    { kind: "REPAIR", category: "PROPERTY_MANAGEMENT", dueAt: hour(1) },
    { kind: "ENQUIRY", channel: "WECHAT" },
    { kind: "PRAISE", channel: "VISIT", priority: "LOW" },
    { kind: "SUGGESTION", category: "DESIGN_PLANNING", dueAt: hour(2) },
    { kind: "REPAIR", unitId: "unt_1", priority: "URGENT" },
    { department: "ENGINEERING", ownerId: "emp_e" },
    { projectCode: "DL-02" },
    { projectCode: "SH-01", dueAt: hour(0) },
    { customerHandle: "reg_b" },
  ];
  for (const [i, input] of cases.entries()) await open(service, { subject: `${i}`, ...input }, everywhere);
  const { data } = await service.ask("{ cases(orderBy: OPENED_ASC) { nodes { id subject } } }", {}, everywhere);
  const { nodes } = data?.["cases"] as { nodes: { id: string; subject: string }[] };
  const id = (subject: string): string => nodes.find((node) => node.subject === subject)!.id;
  await act(service, "caseResolve", { id: id("2"), version: 1, text: "Told." }, everywhere);
  await act(service, "caseCallBack", { id: id("2"), version: 2, outcome: "CONTENT" }, everywhere);
  await act(service, "caseClose", { id: id("2"), version: 3 }, everywhere);
  await act(service, "caseCancel", { id: id("3"), version: 1, reason: "Twice" }, everywhere);
  await act(service, "caseProgress", { id: id("1"), version: 1, text: "Begun" }, everywhere);
}

interface Page {
  readonly nodes: readonly { readonly subject: string }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

async function list(
  variables: Record<string, unknown>,
  caller = everywhere,
  count = "",
): Promise<Page & { statements: number }> {
  const { data, errors, statements } = await service.ask(
    `query ($first: Int! = 20, $after: String, $filter: CaseFilter, $orderBy: CaseOrder! = OPENED_ASC) {
      cases(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        nodes { subject } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } ${count}
      }
    }`,
    variables,
    caller,
  );
  expect(errors).toBeUndefined();
  return { ...(data?.["cases"] as Page), statements };
}

const subjects = ({ nodes }: Page): string => nodes.map(({ subject }) => subject).join("");

/** Lists of cases: filters, orders, pages. */
export function caseList(): void {
  beforeAll(async () => {
    service = await openService();
    await prepare();
  });
  afterAll(() => service.close());

  describe("a list of cases", () => {
    test.each([
      [{}, "0123456789"],
      [{ kind: "REPAIR" }, "15"],
      [{ category: "DESIGN_PLANNING" }, "4"],
      [{ channel: "WECHAT" }, "2"],
      [{ priority: "URGENT" }, "5"],
      [{ states: ["CLOSED", "IN_PROGRESS"] }, "12"],
      [{ states: [] }, ""],
      [{ open: true }, "01456789"],
      [{ open: false }, "23"],
      [{ projectCode: "DL-02" }, "7"],
      [{ unitId: "unt_1" }, "5"],
      [{ department: "ENGINEERING" }, "6"],
      [{ ownerId: "emp_e" }, "6"],
      [{ ownerId: "" }, ""],
      [{ kind: "REPAIR", open: true, states: ["OPEN"] }, "5"],
      [{ openedFrom: "2020-01-01T00:00:00Z", openedTo: "2126-01-01T00:00:00Z" }, "0123456789"],
      [{ openedFrom: "2126-01-01T00:00:00Z" }, ""],
      [{ openedTo: "2020-01-01T00:00:00Z" }, ""],
    ])("with the filter %j", async (filter, expected) => {
      const page = await list({ filter }, everywhere, "totalCount");
      expect({ subjects: subjects(page), count: page.totalCount }).toEqual({
        subjects: expected,
        count: expected.length,
      });
    });

    test.each([
      ["OPENED_ASC", "0123456789"],
      ["OPENED_DESC", "9876543210"],
      ["DUE_ASC", "8140235679"],
    ])("in the order %s, and the same page by page", async (orderBy, expected) => {
      expect(subjects(await list({ orderBy }))).toBe(expected);
      let after: string | null = null;
      let walked = "";
      for (let page = 0; page < 4; page += 1) {
        const next: Page = await list({ orderBy, first: 3, after });
        expect(next.pageInfo).toMatchObject({ hasNextPage: page < 3, hasPreviousPage: page > 0 });
        walked += subjects(next);
        after = next.pageInfo.endCursor;
      }
      expect(walked).toBe(expected);
    });

    test("shows only the caller's projects, and counts only them", async () => {
      const page = await list({}, somebody("group_analyst", ["DL-02", "SH-01"]), "totalCount");
      expect({ subjects: subjects(page), count: page.totalCount }).toEqual({ subjects: "78", count: 2 });
      expect(subjects(await list({ filter: { projectCode: "DL-01" } }, somebody("service_agent", ["SH-01"])))).toBe("");
      expect(subjects(await list({}, somebody("service_agent", [])))).toBe("");
    });

    test("is one statement, and one more when it is counted", async () => {
      expect((await list({ filter: { open: true } })).statements).toBe(1);
      expect((await list({}, everywhere, "totalCount")).statements).toBe(2);
    });

    test.each([
      [{ first: 0 }, /`first` must be a whole number from 1 to 100, and was 0/],
      [{ first: 101 }, /and was 101/],
      [{ after: "nonsense" }, /not a cursor of this list/],
    ])("refuses %j", async (variables, message) => {
      const document =
        "query ($first: Int! = 20, $after: String) { cases(first: $first, after: $after) { nodes { id } } }";
      const { errors, data } = await service.ask(document, variables, everywhere);
      expect(data).toEqual({ cases: null });
      expect(errors?.[0]?.message).toMatch(message);
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    });

    test("refuses a cursor of another order", async () => {
      const { edges } = await list({ first: 1 });
      const { errors } = await service.ask(
        "query ($after: String) { cases(after: $after, orderBy: DUE_ASC) { nodes { id } } }",
        { after: edges[0]!.cursor },
        everywhere,
      );
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    });
  });
}
