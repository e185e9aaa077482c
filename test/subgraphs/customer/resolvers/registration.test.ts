import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callerOf, openCustomer, type OpenCustomer } from "../open-customer.js";

describe("registrations in the graph", () => {
  let open: OpenCustomer;
  beforeAll(async () => {
    open = await openCustomer();
    await open.import(
      Array.from({ length: 30 }, (_, n) => ({
        externalId: `r${n}`,
        projectCode: n % 2 ? "DL-01" : "SH-01",
        department: (["MARKETING", "SERVICE", "PROPERTY"] as const)[n % 3]!,
        name: "王伟",
        mobile: n % 5 ? "13800001234" : "no number",
        registeredAt: new Date(Date.UTC(2020, 0, 1 + (n % 15))).toISOString(),
      })),
    );
  });
  afterAll(() => open.close());

  const list = `query ($filter: RegistrationFilter, $order: RegistrationOrder! = REGISTERED_DESC, $after: String) {
    registrations(first: 10, filter: $filter, orderBy: $order, after: $after) {
      nodes { externalId department registeredAt mobile flags { field reason } customer { id } } totalCount pageInfo { hasNextPage endCursor } } }`;

  test.each([
    [{ projectCodes: ["DL-01"] }, 15],
    [{ department: "SERVICE" }, 10],
    [{ department: "SERVICE", projectCodes: ["SH-01"] }, 5],
    [{ source: "file" }, 30],
    [{ source: "graph" }, 0],
    [{ externalId: "r7" }, 1],
    [{ flagged: true }, 6],
    [{ flagged: false }, 24],
  ])("filtered by %j are %d", async (filter, count) => {
    expect((await open.get(list, { filter })).registrations.totalCount).toBe(count);
  });

  test("come page by page, each once, in order, with their customers in one statement more", async () => {
    const seen: { externalId: string; registeredAt: string }[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { registrations, statements } = await open.get(list, { after, order: "REGISTERED_ASC" });
      expect(statements).toBe(3); // the page, its count, the customers
      seen.push(...(registrations.nodes as typeof seen));
      ({ hasNextPage: more, endCursor: after } = registrations.pageInfo);
    }
    expect(new Set(seen.map(({ externalId }) => externalId)).size).toBe(30);
    const times = seen.map(({ registeredAt }) => registeredAt);
    expect(times).toEqual([...times].sort());
  });

  test("are those of the caller's projects", async () => {
    const { registrations } = await open.get(list, {}, callerOf("sales_manager", "DL-01"));
    expect(registrations.totalCount).toBe(15);
    const asked = await open.get(list, { filter: { projectCodes: ["SH-01"] } }, callerOf("sales_manager", "DL-01"));
    expect(asked.registrations.totalCount).toBe(0);
  });

  test("show what is doubtful", async () => {
    const { registrations } = await open.get(list, { filter: { externalId: "r5" } });
    expect(registrations.nodes[0]).toMatchObject({
      mobile: "n*******r",
      flags: [{ field: "mobile", reason: "unreadable" }],
    });
  });
});
