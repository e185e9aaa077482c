import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { callerOf, mobileOf, openCustomer, type OpenCustomer, type Row } from "../open-customer.js";

const projects = ["DL-01", "SH-01", "BJ-01"];

/** Sixty people; person n registered in one to three projects, on days that differ. */
const registrations = Array.from({ length: 60 }, (_, n) => n).flatMap((n) =>
  projects
    .filter((_, index) => (n % 7) & (1 << index) || index === n % 3)
    .map((projectCode, index) => ({
      externalId: `${n}-${projectCode}`,
      projectCode,
      name: n % 10 === 0 ? "张伟" : `王${String.fromCharCode(0x4e00 + 37 * n)}`,
      mobile: mobileOf(n),
      registeredAt: new Date(Date.UTC(2020, 0, 1 + ((n * 17 + index * 29) % 50))).toISOString(),
    })),
);

describe("lists of customers", () => {
  let open: OpenCustomer;
  beforeAll(async () => {
    open = await openCustomer();
    await open.import(registrations);
  });
  afterAll(() => open.close());

  const list = `query ($first: Int! = 7, $after: String, $order: CustomerOrder!, $filter: CustomerFilter, $codes: [String!]) {
    customers(first: $first, after: $after, orderBy: $order, filter: $filter, projectCodes: $codes) {
      nodes { id name } pageInfo { hasNextPage endCursor } totalCount } }`;

  /** Every page of a list, one after the other. */
  async function everyPage(variables: object, caller?: Parameters<OpenCustomer["get"]>[2]): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | undefined; ;) {
      const { customers } = await open.get<{
        customers: { nodes: { id: string }[]; pageInfo: Row; totalCount: number };
      }>(list, { after, ...variables }, caller);
      ids.push(...customers.nodes.map(({ id }) => id));
      if (!customers.pageInfo.hasNextPage) {
        expect(customers.totalCount).toBe(ids.length);
        return ids;
      }
      after = customers.pageInfo["endCursor"] as string;
    }
  }

  /** The same by one plain statement over all rows. */
  async function expected(codes: readonly string[], order: string): Promise<string[]> {
    const [column, direction] = order.startsWith("CREATED")
      ? ["customer_id", order.slice(8)]
      : ["max(last_registered_at)", order.slice(16)];
    const rows = await open.source.query<{ customer_id: string }[]>(
      `select customer_id from customer_project where project_code = any($1) group by customer_id
       order by ${column} ${direction}, customer_id ${direction}`,
      [codes],
    );
    return rows.map(({ customer_id }) => customer_id);
  }

  const orders = ["LAST_REGISTERED_DESC", "LAST_REGISTERED_ASC", "CREATED_DESC", "CREATED_ASC"];
  const scopes = [projects, ["SH-01", "BJ-01"], ["DL-01"], ["SZ-01"]];

  test.each(orders.flatMap((order) => scopes.map((codes) => [order, codes] as const)))(
    "by %s name everybody of %j once, in order, page by page",
    async (order, codes) => {
      expect(await everyPage({ order }, callerOf("sales_manager", ...codes))).toEqual(await expected(codes, order));
    },
  );

  test("name everybody to who may see everything, and whom the argument asks for", async () => {
    const order = "LAST_REGISTERED_DESC";
    expect(await everyPage({ order })).toEqual(await expected(projects, order));
    expect(await everyPage({ order, codes: ["BJ-01"] })).toEqual(await expected(["BJ-01"], order));
  });

  test("never leave the caller's projects, whatever the argument asks for", async () => {
    const caller = callerOf("sales_manager", "DL-01");
    expect(await everyPage({ order: "CREATED_ASC", codes: ["SH-01", "DL-01"] }, caller)).toEqual(
      await expected(["DL-01"], "CREATED_ASC"),
    );
    expect(await everyPage({ order: "CREATED_ASC", codes: ["SH-01"] }, caller)).toEqual([]);
  });

  test("are filtered by the whole name, by class, by the state of the card", async () => {
    const named = await open.get(list, { order: "CREATED_ASC", filter: { name: "张伟" } });
    expect(named.customers).toMatchObject({
      totalCount: 6,
      nodes: expect.arrayContaining([{ id: expect.anything(), name: "张伟" }]),
    });
    expect((await open.get(list, { order: "CREATED_ASC", filter: { name: "张" } })).customers.totalCount).toBe(0);
    const { id } = named.customers.nodes[0];
    await open.get(
      `mutation ($id: ID!) { customerClassify(input: { id: $id, version: 1, partyClasses: [SUPPLIER] }) { userErrors { code } } }`,
      { id },
    );
    await open.get(
      `mutation ($id: ID!) { idCardIssue(input: { customerHandle: $id, projectCode: "DL-01" }) { userErrors { code } } }`,
      { id },
    );
    for (const filter of [{ partyClasses: ["SUPPLIER", "CONSUMER"] }, { cardStates: ["PENDING"] }])
      expect((await open.get(list, { order: "CREATED_ASC", filter })).customers.nodes).toEqual([{ id, name: "张伟" }]);
    expect((await open.get(list, { order: "CREATED_ASC", filter: { cardStates: ["VOID"] } })).customers.nodes).toEqual(
      [],
    );
  });

  test("are not searched by a name that is longer than any, and say so", async () => {
    const { data, errors } = await open.ask(list, { order: "CREATED_ASC", filter: { name: "a".repeat(50_000) } });
    expect(data?.["customers"] ?? null).toBeNull();
    expect(errors).toMatchObject([
      {
        message: "`filter.name` must have at most 1,000 characters, and had 50,000.",
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
    const { customers } = await open.get(list, { order: "CREATED_ASC", filter: { name: "a".repeat(1_000) } });
    expect(customers.totalCount).toBe(0);
  });

  test("cost one statement a page; the customers of many projects do too, and their counts one more", async () => {
    expect((await open.get("{ customers(first: 50) { nodes { id name handles } } }")).statements).toBe(1);
    const many = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Project { code customers(first: 3) { nodes { id } totalCount } } } }`;
    const representations = projects.map((code) => ({ __typename: "Project", code }));
    const { _entities, statements } = await open.get(many, { of: representations });
    expect(statements).toBe(2);
    for (const { code, customers } of _entities) {
      const all = await expected([code], "LAST_REGISTERED_DESC");
      expect(customers).toEqual({ nodes: all.slice(0, 3).map((id) => ({ id })), totalCount: all.length });
    }
  });

  test("of a project that is not the caller's are empty", async () => {
    const of = [{ __typename: "Project", code: "DL-01" }];
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Project { customers { nodes { id } totalCount } } } }`;
    const { _entities } = await open.get(query, { of }, callerOf("sales_manager", "SH-01"));
    expect(_entities).toEqual([{ customers: { nodes: [], totalCount: 0 } }]);
  });

  test.each([
    ["a page without rows", { first: 0 }],
    ["a page too large", { first: 101 }],
    ["a cursor of another order", { after: Buffer.from('["CREATED_ASC","x","y"]').toString("base64url") }],
    ["a cursor that is none", { after: "x" }],
  ])("refuse %s", async (_, variables) => {
    const { errors } = await open.ask(list, { order: "CREATED_DESC", ...variables });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});
