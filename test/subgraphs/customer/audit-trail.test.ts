import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sealAudit } from "../../../subgraphs/shared/audit/seal-audit.js";
import { type Caller, roles } from "../../../subgraphs/shared/caller.js";
import { callerOf, openCustomer, type OpenCustomer, type Row } from "./open-customer.js";

const officer: Caller = { subject: "emp_officer", role: "privacy_officer", projects: "*" };
const entries = `query ($filter: AuditFilter, $first: Int! = 20, $after: String) {
  customerAuditEntries(filter: $filter, first: $first, after: $after) {
    nodes { id at actor role action subjectHandle purpose requestId } pageInfo { hasNextPage endCursor } totalCount } }`;

describe("the audit trail", () => {
  let open: OpenCustomer;
  let person: string;
  beforeAll(async () => {
    open = await openCustomer();
    person = (await open.register({ name: "王伟", mobile: "13800000001" })).customer.id;
    const reveal = `mutation ($input: ContactRevealInput!) { contactReveal(input: $input) { userErrors { message } } }`;
    const input = { customerId: person, kind: "MOBILE", purpose: "ANSWER_CASE" };
    await open.get(reveal, { input }, callerOf("service_agent", "DL-01"));
    await open.get(`{ customersByMobile(mobile: "13800000001") { id } }`, {}, callerOf("sales_manager", "DL-01"));
    await open.ask(reveal, { input }, callerOf("group_analyst", "DL-01"));
  });
  afterAll(() => open.close());

  const read = async (variables: object, caller = officer) =>
    (await open.get<{ customerAuditEntries: Row }>(entries, { ...variables }, caller)).customerAuditEntries;

  test("is read by the privacy officer, the latest first: what was revealed, searched and refused, by whom, of whom, what for", async () => {
    const { nodes } = await read({});
    expect(nodes).toMatchObject([
      { action: "Mutation.contactReveal.denied", actor: "emp_group_analyst" },
      { action: "customersByMobile", actor: "emp_sales_manager", subjectHandle: person },
      { action: "contactReveal", actor: "emp_service_agent", subjectHandle: person, purpose: "ANSWER_CASE" },
    ]);
    expect(JSON.stringify(nodes)).not.toMatch(/王伟|1380000/);
  });

  test("says who read it", async () => {
    const { nodes } = await read({ filter: { actor: "emp_officer" } });
    expect(nodes[0]).toMatchObject({ action: "customerAuditEntries", role: "privacy_officer" });
  });

  test("is filtered by person, actor, action and time, and read a page at a time", async () => {
    const first = await read({ filter: { subjectHandles: [person] }, first: 1 });
    expect([first.nodes.length, first.pageInfo.hasNextPage, first.totalCount]).toEqual([1, true, 2]);
    const second = await read({ filter: { subjectHandles: [person] }, first: 1, after: first.pageInfo.endCursor });
    expect(second.nodes[0].action).toBe("contactReveal");
    expect((await read({ filter: { actions: ["contactReveal"] } })).nodes).toHaveLength(1);
    expect((await read({ filter: { until: "2000-01-01T00:00:00Z" } })).nodes).toEqual([]);
    expect((await read({ filter: { from: "2000-01-01T00:00:00Z", actor: "emp_sales_manager" } })).nodes).toHaveLength(
      1,
    );
  });

  test("costs one statement a page", async () => {
    expect((await open.ask(`{ customerAuditEntries { nodes { id } } }`, {}, officer)).statements).toBe(1);
  });

  test("has its newest seal beside it", async () => {
    const head = `{ customerAuditHead { number entries hash at } }`;
    const sealed = await sealAudit(open.source);
    expect((await open.get(head, {}, officer))["customerAuditHead"]).toMatchObject(sealed!);
  });

  test("is nobody else's, whatever their role, and not an officer's of some projects", async () => {
    for (const role of roles.filter((other) => other !== "privacy_officer"))
      expect((await open.ask(entries, {}, callerOf(role, "DL-01"))).errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect((await read({}, callerOf("privacy_officer", "DL-01"))).nodes).toEqual([]);
  });

  test("is behind a second wall: what reads for requests sees none of it for anybody else", async () => {
    const counted = "select count(*)::int as n from audit_entry union all select count(*)::int from audit_seal";
    const seen = (caller: Caller) => open.source.readAs<{ n: number }[]>(caller, counted);
    expect((await seen(officer)).every(({ n }) => n > 0)).toBe(true);
    for (const caller of [
      callerOf("administrator", "DL-01"),
      { ...officer, projects: ["DL-01"] },
      { ...officer, role: "administrator" as const },
    ])
      expect(await seen(caller)).toEqual([{ n: 0 }, { n: 0 }]);
  });
});
