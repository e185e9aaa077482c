import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, agent, open, openService, somebody } from "../support.js";

let service: OpenSubgraph;
beforeAll(async () => void (service = await openService()));
afterAll(() => service.close());

/** What the gateway asks of this subgraph for things of other subgraphs, and of its own. */
async function entities(
  representations: Record<string, unknown>[],
  selection: string,
  caller = agent,
): Promise<{ found: Record<string, unknown>[]; statements: number }> {
  const { data, errors, statements } = await service.ask(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
    { representations },
    caller,
  );
  expect(errors).toBeUndefined();
  return { found: data?.["_entities"] as Record<string, unknown>[], statements };
}

const customer = (...handles: string[]) => ({ __typename: "Customer", handle: handles[0], handles });
const fifty = Array.from({ length: 50 }, (_, i) => i);

describe("what cases add to a customer", () => {
  test("are the cases of all handles, newest first, and how many are open", async () => {
    await open(service, { subject: "by registration", customerHandle: "reg_two" });
    const { id, version } = (await open(service, { subject: "by customer", customerHandle: "cus_two" })).case;
    await act(service, "caseCancel", { id, version, reason: "x" });
    const { found, statements } = await entities(
      [customer("reg_two", "cus_two", "cus_lost"), customer("reg_nobody")],
      "... on Customer { openCaseCount cases { nodes { subject state } } }",
    );
    expect(found).toEqual([
      {
        openCaseCount: 1,
        cases: {
          nodes: [
            { subject: "by customer", state: "CANCELLED" },
            { subject: "by registration", state: "OPEN" },
          ],
        },
      },
      { openCaseCount: 0, cases: { nodes: [] } },
    ]);
    expect(statements).toBe(2);
  });

  test("cost one statement for one customer and one for fifty, and one more to count them", async () => {
    await Promise.all(fifty.map((i) => open(service, { subject: `${i}`, customerHandle: `reg_c${i}` })));
    const selection = "... on Customer { cases(first: 5, filter: { open: true }) { nodes { subject } } }";
    expect((await entities([customer("reg_c1")], selection)).statements).toBe(1);
    const all = await entities(
      fifty.map((i) => customer(`reg_c${i}`, `cus_c${i}`)),
      selection,
    );
    expect(all.found).toEqual(fifty.map((i) => ({ cases: { nodes: [{ subject: `${i}` }] } })));
    expect(all.statements).toBe(1);
    const counted = await entities(
      fifty.map((i) => customer(`reg_c${i}`)),
      "... on Customer { openCaseCount cases { totalCount } }",
    );
    expect(counted.found).toEqual(fifty.map(() => ({ openCaseCount: 1, cases: { totalCount: 1 } })));
    expect(counted.statements).toBe(3);
  });

  test("end at the caller's projects", async () => {
    await open(service, { customerHandle: "reg_far" });
    const selection = "... on Customer { openCaseCount cases { totalCount nodes { id } } }";
    const { found } = await entities([customer("reg_far")], selection, somebody("service_manager", ["SH-01"]));
    expect(found).toEqual([{ openCaseCount: 0, cases: { totalCount: 0, nodes: [] } }]);
  });
});

describe("what cases add to others", () => {
  test.each([
    ["Project", { code: "DL-02" }, { projectCode: "DL-02" }],
    ["Employee", { id: "emp_owner" }, { ownerId: "emp_owner" }],
    ["Unit", { id: "unt_mine" }, { unitId: "unt_mine" }],
  ])("are the cases of a %s, in one statement", async (type, key, input) => {
    const { id } = (await open(service, input)).case;
    const strange = Object.fromEntries(Object.keys(key).map((name) => [name, "unknown"]));
    const { found, statements } = await entities(
      [
        { __typename: type, ...key },
        { __typename: type, ...strange },
      ],
      `... on ${type} { cases(orderBy: DUE_ASC) { nodes { id } } }`,
    );
    expect(found).toEqual([{ cases: { nodes: [{ id }] } }, { cases: { nodes: [] } }]);
    expect(statements).toBe(1);
  });
});

describe("cases, their log and their hand-offs by id", () => {
  test("are found fifty at a time with one statement for each list", async () => {
    const cases = await Promise.all(fifty.map(() => open(service)));
    for (const { case: one } of cases.slice(0, 3))
      await act(service, "caseHandOff", { id: one.id, version: 1, ownerId: "emp_2", reason: "Holiday" });
    const keys = cases.map(({ case: { id } }) => ({ __typename: "Case", id }));
    const { found, statements } = await entities(
      keys,
      "... on Case { id log { nodes { kind by { id } } } handOffs { reason } repeats { id } firstCase { id } customer { handle } }",
    );
    expect(found.map(({ id }) => id)).toEqual(keys.map(({ id }) => id));
    expect(found[0]).toMatchObject({
      log: { nodes: [{ kind: "OPENED" }, { kind: "HANDED_OFF" }] },
      handOffs: [{ reason: "Holiday" }],
    });
    expect(found[49]).toMatchObject({
      log: { nodes: [{ kind: "OPENED" }] },
      handOffs: [],
      repeats: [],
      firstCase: null,
    });
    expect(statements).toBe(4);
  });

  test("are not there for a caller of another project", async () => {
    const { id, version } = (await open(service)).case;
    await act(service, "caseHandOff", { id, version, ownerId: "emp_2", reason: "Holiday" });
    const fields = "log { nodes { id case { id } } } handOffs { id } firstCase { id }";
    const { data } = await service.ask(`{ case(id: "${id}") { ${fields} } }`, {}, agent);
    const shown = data?.["case"] as { log: { nodes: { id: string; case: unknown }[] }; handOffs: { id: string }[] };
    expect(shown.log.nodes[0]?.case).toEqual({ id });
    const keys = [
      { __typename: "Case", id },
      { __typename: "CaseLogEntry", id: shown.log.nodes[0]!.id },
      { __typename: "HandOff", id: shown.handOffs[0]!.id },
    ];
    const selection = "... on Case { id } ... on CaseLogEntry { id } ... on HandOff { id }";
    expect((await entities(keys, selection)).found).toEqual(keys.map((key) => ({ id: key.id })));
    const stranger = somebody("service_manager", ["SH-01"]);
    expect((await entities(keys, selection, stranger)).found).toEqual([null, null, null]);
    expect((await service.ask(`{ case(id: "${id}") { id } }`, {}, stranger)).data).toEqual({ case: null });
  });

  test("show no first case of a project that the caller does not see", async () => {
    const both = somebody("service_manager", "*");
    const first = (await open(service, { projectCode: "SH-01" }, both)).case;
    const { id } = (await open(service, { firstCaseId: first.id }, both)).case;
    expect((await service.ask(`{ case(id: "${id}") { firstCase { id } } }`, {}, agent)).data).toEqual({
      case: { firstCase: null },
    });
  });

  test("page a log in both directions", async () => {
    const { id } = (await open(service)).case;
    for (const text of ["1", "2", "3"]) await act(service, "caseNote", { id, text });
    const log = async (args: string) => {
      const { data } = await service.ask(
        `{ case(id: "${id}") { log(${args}) { nodes { text } pageInfo { hasNextPage endCursor } } } }`,
        {},
        agent,
      );
      const page = (
        data?.["case"] as { log: { nodes: { text: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
      ).log;
      return { texts: page.nodes.map(({ text }) => text), ...page.pageInfo };
    };
    const latest = await log("first: 2, orderBy: AT_DESC");
    expect(latest).toMatchObject({ texts: ["3", "2"], hasNextPage: true });
    const older = await log(`first: 2, orderBy: AT_DESC, after: "${latest.endCursor}"`);
    expect(older).toMatchObject({ texts: ["1", "Water comes through the bathroom ceiling"], hasNextPage: false });
  });
});
