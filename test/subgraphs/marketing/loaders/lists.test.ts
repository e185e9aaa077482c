import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { consultant, done, newUnit, openMarketing } from "../support.js";

let marketing: OpenSubgraph;
const people = Array.from({ length: 50 }, (_, n) => `reg_${n}`);

/** Fifty people; each was met twice, was a lead, an opportunity and a buyer, and was sent by the one before. */
beforeAll(async () => {
  marketing = await openMarketing();
  for (const [n, customerHandle] of people.entries()) {
    const projectCode = n % 2 ? "DL-02" : "DL-01";
    const met = { customerHandle, projectCode, channel: n % 2 ? "PHONE" : "ON_SITE", place: "SALES_OFFICE" };
    const day = `2026-01-${String((n % 28) + 1).padStart(2, "0")}`;
    await done(marketing, "touchpointRecord", { ...met, occurredAt: `${day}T09:00:00Z` });
    await done(marketing, "touchpointRecord", { ...met, occurredAt: `${day}T10:00:00Z` });
    const wants = { source: n % 2 ? "ONLINE" : "WALK_IN", motives: n % 2 ? ["CLIMATE"] : ["QUALITY", "TRANSPORT"] };
    const lead = await done(marketing, "leadOpen", { customerHandle, projectCode, ...wants });
    const opportunity = await done(marketing, "opportunityOpen", { leadId: lead.id, unitId: newUnit() });
    const sale = { opportunityId: opportunity.id, price: 100 + n, deposit: 1, subscribedOn: day };
    await done(marketing, "dealSubscribe", sale);
    const sent = { referrerHandle: people[n - 1] ?? "reg_first", refereeHandle: customerHandle, projectCode };
    await done(marketing, "referralPropose", sent);
  }
});
afterAll(() => marketing.close());

/** An owner with its lists, by their fields. */
type Listed = Record<string, { readonly nodes: readonly { readonly id: string }[] }>;

const references = (of: string[]) => of.map((handle) => ({ __typename: "Customer", handle, handles: [handle] }));
const ask = (fields: string, of: object[]) =>
  marketing.ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, { of }, consultant);

describe("what marketing adds to a customer", () => {
  test.each([
    ["touchpoints", "id channel", 2],
    ["leads", "id state", 1],
    ["opportunities", "id stage", 1],
    ["deals", "id filingDueOn", 1],
    ["referralsMade", "id state", 1],
    ["referralsReceived", "id state", 1],
  ])("%s costs one statement, for one as for fifty, and one more for the counts", async (list, fields, each) => {
    const lists = `... on Customer { list: ${list} { nodes { ${fields} } } }`;
    const one = await ask(lists, references(people.slice(0, 1)));
    const fifty = await ask(lists, references(people));
    expect([one.statements, fifty.statements]).toEqual([1, 1]);
    const sizes = (fifty.data?.["_entities"] as Listed[]).map((row) => row["list"]?.nodes.length);
    expect(sizes).toEqual([...Array<number>(49).fill(each), list === "referralsMade" ? 0 : each]);
    const counted = await ask(`... on Customer { list: ${list} { nodes { id } totalCount } }`, references(people));
    expect(counted.statements).toBe(2);
  });

  test("all six lists together cost six statements, for fifty people too", async () => {
    const six = ["touchpoints", "leads", "opportunities", "deals", "referralsMade", "referralsReceived"];
    const fields = `... on Customer { ${six.map((list) => `${list} { nodes { id } }`).join(" ")} }`;
    expect((await ask(fields, references(people))).statements).toBe(6);
  });

  test("gathers under all handles of a person, in one order", async () => {
    const of = [{ __typename: "Customer", handle: "reg_1", handles: ["reg_1", "reg_3", "reg_5"] }];
    const { data } = await ask(
      "... on Customer { deals(orderBy: SUBSCRIBED_ASC) { nodes { price subscribedOn customer { handle } } totalCount } }",
      of,
    );
    expect(data?.["_entities"][0].deals).toMatchObject({
      totalCount: 3,
      nodes: [
        { price: 101, subscribedOn: "2026-01-02", customer: { handle: "reg_1" } },
        { price: 103, subscribedOn: "2026-01-04", customer: { handle: "reg_3" } },
        { price: 105, subscribedOn: "2026-01-06", customer: { handle: "reg_5" } },
      ],
    });
  });

  test("pages through a list to its end, each row once", async () => {
    const handles = [...people];
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await marketing.ask(
        `query ($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Customer {
          touchpoints(first: 30, after: $after) { nodes { id occurredAt } pageInfo { hasNextPage endCursor } } } } }`,
        { of: [{ __typename: "Customer", handle: "reg_0", handles }], after },
        consultant,
      );
      const { nodes, pageInfo } = data?.["_entities"][0].touchpoints;
      seen.push(...(nodes as { id: string }[]).map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([100, 100]);
  });
});

describe("what marketing adds to others", () => {
  test("a project's four lists cost four statements and four for their counts, for two projects too", async () => {
    const four = ["leads", "opportunities", "deals", "referrals"].map((list) => `${list} { totalCount nodes { id } }`);
    const of = ["DL-01", "DL-02"].map((code) => ({ __typename: "Project", code }));
    const { data, statements } = await ask(`... on Project { code ${four.join(" ")} }`, of);
    expect(statements).toBe(8);
    for (const project of data?.["_entities"])
      expect(project).toMatchObject({
        ...{ leads: { totalCount: 25 }, opportunities: { totalCount: 25 }, deals: { totalCount: 25 } },
        referrals: { totalCount: 25 },
      });
  });

  test("an employee's four lists cost four statements", async () => {
    const four = ["touchpoints", "leads", "opportunities", "deals"].map((list) => `${list}(first: 1) { nodes { id } }`);
    const of = ["emp_sales_consultant", "emp_2"].map((id) => ({ __typename: "Employee", id }));
    const { data, statements } = await ask(`... on Employee { ${four.join(" ")} }`, of);
    expect(statements).toBe(4);
    const [own = {}, other = {}] = data?.["_entities"] as Listed[];
    expect(Object.values(own)).toEqual(Array(4).fill({ nodes: [{ id: expect.any(String) }] }));
    expect(Object.values(other)).toEqual(Array(4).fill({ nodes: [] }));
  });

  test("a unit's deals cost one statement, for many units too, and show those called off", async () => {
    const unitId = newUnit();
    const sale = { customerHandle: "reg_u", projectCode: "DL-01", unitId, price: 2, deposit: 1 };
    const first = await done(marketing, "dealSubscribe", sale);
    await done(marketing, "dealCancel", { id: first.id, version: 1, reason: "No loan" });
    await done(marketing, "dealSubscribe", sale);
    const of = [unitId, "unt_1", "unt_none"].map((id) => ({ __typename: "Unit", id }));
    const { data, statements } = await ask("... on Unit { deals(orderBy: SUBSCRIBED_ASC) { nodes { state } } }", of);
    expect(statements).toBe(1);
    expect((data?.["_entities"] as Listed[]).map((unit) => unit["deals"]?.nodes.length)).toEqual([2, 1, 0]);
  });
});

describe("the lists of all", () => {
  test.each([
    ["touchpoints", "channels: [PHONE]", 50],
    ["touchpoints", "places: [SHOW_FLAT]", 0],
    ["touchpoints", 'employeeId: "emp_2"', 0],
    ["touchpoints", 'occurredFrom: "2026-01-28T09:30:00Z"', 1],
    ["touchpoints", 'occurredTo: "2026-01-01T09:30:00Z"', 2],
    ["leads", 'projectCode: "DL-02"', 25],
    ["leads", "states: [CONVERTED]", 50],
    ["leads", "states: []", 0],
    ["leads", "sources: [WALK_IN]", 25],
    ["leads", "motive: TRANSPORT", 25],
    ["leads", 'consultantId: "emp_sales_consultant"', 50],
    ["leads", 'createdTo: "2020-01-01T00:00:00Z"', 0],
    ["opportunities", 'projectCode: "DL-01"', 25],
    ["opportunities", "stages: [INTENT, LOST]", 0],
    ["opportunities", "stages: [WON]", 50],
    ["opportunities", 'openedFrom: "2020-01-01T00:00:00Z"', 50],
    ["deals", 'projectCode: "DL-02"', 25],
    ["deals", "states: [SIGNED]", 0],
    ["deals", 'subscribedFrom: "2026-01-28", subscribedTo: "2026-01-29"', 1],
    ["referrals", 'projectCode: "DL-01"', 25],
    ["referrals", "states: [PROPOSED]", 50],
    ["referrals", 'createdFrom: "2126-01-01T00:00:00Z"', 0],
  ])("%s with %s", async (list, filter, count) => {
    const { data } = await marketing.ask(`{ list: ${list}(filter: { ${filter} }) { totalCount } }`, {}, consultant);
    expect(data?.["list"].totalCount).toBe(count);
  });

  test.each([
    ["touchpoints", "OCCURRED", "occurredAt"],
    ["leads", "CREATED", "createdAt"],
    ["opportunities", "OPENED", "openedAt"],
    ["deals", "SUBSCRIBED", "subscribedOn"],
    ["referrals", "CREATED", "createdAt"],
  ])("%s come in both orders, at one statement", async (list, order, field) => {
    for (const direction of ["ASC", "DESC"]) {
      const query = `{ list: ${list}(first: 100, orderBy: ${order}_${direction}) { nodes { at: ${field} } } }`;
      const { data, statements } = await marketing.ask(query, {}, consultant);
      const times = (data?.["list"].nodes as { at: string | Date }[]).map(({ at }) => Number(new Date(at)));
      const sorted = [...times].sort((a, b) => (direction === "ASC" ? a - b : b - a));
      expect({ times, statements }).toEqual({ times: sorted, statements: 1 });
    }
  });

  test("show what hangs on fifty rows at one statement a kind", async () => {
    const { data, statements } = await marketing.ask(
      "{ opportunities(first: 50) { nodes { lead { id opportunity { id } } stages { stage } deals { id opportunity { id } } } } }",
      {},
      consultant,
    );
    expect(statements).toBe(6);
    for (const { stages } of data?.["opportunities"].nodes) expect(stages).toHaveLength(2);
  });

  test("refuse a page of more than a hundred", async () => {
    const { errors } = await marketing.ask("{ deals(first: 101) { nodes { id } } }", {}, consultant);
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual(["BAD_USER_INPUT"]);
  });

  test("are read anew after a write in the same request", async () => {
    const { id } = await done(marketing, "leadOpen", {
      customerHandle: "reg_x",
      projectCode: "DL-01",
      source: "ONLINE",
    });
    const { data } = await marketing.ask(
      `mutation {
        a: leadContact(input: { id: "${id}", version: 1 }) { lead { state } }
        b: leadLose(input: { id: "${id}", version: 2, reason: OTHER }) { lead { state lostReason } } }`,
      {},
      consultant,
    );
    expect(data).toEqual({
      a: { lead: { state: "CONTACTED" } },
      b: { lead: { state: "LOST", lostReason: "OTHER" } },
    });
  });
});
