import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { done, newBuilding, openProperty, somebody } from "../support.js";

let subgraph: OpenSubgraph;
const ids: Record<string, string> = {};

beforeAll(async () => {
  subgraph = await openProperty();
  for (const name of ["10栋", "2栋", "1栋"]) ids[name] = (await newBuilding(subgraph, { name })).id;
  await newBuilding(subgraph, { name: "9栋", projectCode: "SY-01", completionAcceptedOn: null });
  const unit = { buildingId: ids["1栋"], kind: "HOME", section: "1", builtUpArea: 90 };
  for (const [room, floor] of [
    ["1001", 10],
    ["201", 2],
    ["902", 9],
    ["301", 3],
  ] as const)
    ids[room] = (await done(subgraph, "unitCreate", { ...unit, room, floor, aliases: [`A${room}`] })).id;
  const shop = { ...unit, buildingId: ids["2栋"], kind: "SHOP", room: "101", floor: 1, builtUpArea: 200 };
  ids["101"] = (await done(subgraph, "unitCreate", shop)).id;
  const tenant = { unitId: ids["201"], role: "TENANT" };
  const begin = (input: object) => done(subgraph, "occupancyBegin", { ...tenant, ...input });
  await begin({ customerHandle: "reg_past", from: "2024-01-01", to: "2025-01-01" });
  await begin({ customerHandle: "reg_now", from: "2025-01-01" });
  await begin({ customerHandle: "reg_next", from: "2999-01-01" });
  await begin({ customerHandle: "reg_owner", role: "OWNER", from: "2023-01-01" });
  const notice = { customerHandle: "reg_owner", dueOn: "2024-08-01" };
  const announce = (room: string, noticeAt: string) =>
    done(subgraph, "handoverAnnounce", { ...notice, unitId: ids[room], noticeAt });
  await announce("201", "2024-07-01T00:00:00.000Z");
  await announce("902", "2024-07-02T00:00:00.000Z");
  const raise = (title: string, input: object) =>
    done(subgraph, "workOrderRaise", { projectCode: "DL-01", serviceLine: "GREENING", title, ...input });
  await raise("lawn", { caseId: "cas_1" });
  await raise("tap", { unitId: ids["201"], serviceLine: "MAINTENANCE" });
  const { id, version } = await raise("tree", {});
  await done(subgraph, "workOrderDispatch", { id, version, assigneeId: "emp_gardener" });
});
afterAll(() => subgraph.close());

const dl = somebody("group_analyst", ["DL-01"]);

/** The given field of every row of a list, and the statements that it took. */
async function list(call: string, field: string, caller = dl) {
  const { data, errors, statements } = await subgraph.ask(`{ list: ${call} { nodes { ${field} } } }`, {}, caller);
  expect(errors).toBeUndefined();
  const { nodes } = data?.["list"] as { nodes: Record<string, unknown>[] };
  return { rows: nodes.map((row) => row[field]), statements };
}

describe("each list filters, orders and costs one statement", () => {
  test.each([
    ["buildings", "name", ["1栋", "2栋", "10栋"]],
    ["buildings(orderBy: CREATED_AT_DESC)", "name", ["1栋", "2栋", "10栋"]],
    ['buildings(filter: { name: "2栋" })', "name", ["2栋"]],
    ["buildings(filter: { completed: false })", "name", []],
    ['buildings(filter: { projectCodes: ["SY-01"] })', "name", []],
    ["units", "room", ["101", "201", "301", "902", "1001"]],
    ["units(orderBy: FLOOR_DESC)", "room", ["1001", "902", "301", "201", "101"]],
    ["units(orderBy: FLOOR_ASC, first: 2)", "room", ["101", "201"]],
    ["units(orderBy: BUILT_UP_AREA_DESC, first: 1)", "room", ["101"]],
    ["units(filter: { kinds: [SHOP] })", "room", ["101"]],
    ['units(filter: { room: "A902" })', "room", ["902"]],
    ['units(filter: { section: "1", floor: 3 })', "room", ["301"]],
    ["occupancies", "from", ["2999-01-01", "2025-01-01", "2024-01-01", "2023-01-01"]],
    ["occupancies(current: true, orderBy: FROM_ASC)", "from", ["2023-01-01", "2025-01-01"]],
    ["occupancies(current: false)", "from", ["2999-01-01", "2024-01-01"]],
    ["occupancies(filter: { roles: [OWNER, CO_OWNER] })", "from", ["2023-01-01"]],
    ["handovers(orderBy: NOTICE_AT_ASC)", "dueOn", ["2024-08-01", "2024-08-01"]],
    ["handovers(filter: { states: [APPOINTED] })", "dueOn", []],
    ["workOrders(orderBy: RAISED_AT_ASC)", "title", ["lawn", "tap", "tree"]],
    ["workOrders(filter: { states: [DISPATCHED] })", "title", ["tree"]],
    ["workOrders(filter: { serviceLines: [MAINTENANCE] })", "title", ["tap"]],
    ['workOrders(filter: { caseId: "cas_1" })', "title", ["lawn"]],
    ['workOrders(filter: { assigneeId: "emp_gardener" })', "title", ["tree"]],
    ['workOrders(filter: { raisedBefore: "2020-01-01T00:00:00Z" })', "title", []],
    ['workOrders(first: 1, filter: { raisedFrom: "2020-01-01T00:00:00Z" })', "title", ["tree"]],
  ])("%s", async (call, field, expected) => {
    expect(await list(call, field)).toEqual({ rows: expected, statements: 1 });
  });
});

test("a caller sees the rows of the projects that they work for, and no others", async () => {
  const elsewhere = somebody("property_manager", ["SY-01"]);
  for (const [name, rows] of [
    ["buildings", 1],
    ["units", 0],
    ["occupancies", 0],
    ["handovers", 0],
    ["workOrders", 0],
  ] as const)
    expect((await list(name, "id", elsewhere)).rows).toHaveLength(rows);
  const { data } = await subgraph.ask(
    `{ unit(id: "${ids["201"]}") { id } building(id: "${ids["1栋"]}") { id } workOrder(id: "wor_1") { id } }`,
    {},
    elsewhere,
  );
  expect(data).toEqual({ unit: null, building: null, workOrder: null });
  expect((await list("buildings", "name", somebody("administrator", "*"))).rows).toContain("9栋");
});

interface UnitPage {
  readonly totalCount: number;
  readonly nodes: readonly { readonly room: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

test("every page follows the one before, whatever the order", async () => {
  const query = `query ($after: String, $orderBy: UnitOrder!) {
    units(first: 2, after: $after, orderBy: $orderBy) { totalCount nodes { room } pageInfo { endCursor hasNextPage } } }`;
  for (const orderBy of ["ROOM_ASC", "FLOOR_DESC", "BUILT_UP_AREA_DESC"]) {
    const rooms: string[] = [];
    let after: string | undefined;
    do {
      const { data } = await subgraph.ask(query, { after, orderBy }, dl);
      const { nodes, pageInfo, totalCount } = data?.["units"] as UnitPage;
      expect(totalCount).toBe(5);
      rooms.push(...nodes.map(({ room }) => room));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    } while (after);
    expect(rooms).toHaveLength(5);
    expect(new Set(rooms).size).toBe(5);
  }
});

test("a unit leads to all that is known of it", async () => {
  const { data, errors, statements } = await subgraph.ask(
    `{ unit(id: "${ids["201"]}") { name building { name project { code } } project { code } owners { role customer { handle } }
       occupancies(current: true) { nodes { customer { handle } } } handover { state } workOrders { nodes { title } } warranties { component } } }`,
    {},
    dl,
  );
  expect(errors).toBeUndefined();
  expect(data?.unit).toEqual({
    name: "1栋1单元201",
    building: { name: "1栋", project: { code: "DL-01" } },
    project: { code: "DL-01" },
    owners: [{ role: "OWNER", customer: { handle: "reg_owner" } }],
    occupancies: { nodes: [{ customer: { handle: "reg_now" } }, { customer: { handle: "reg_owner" } }] },
    handover: { state: "ANNOUNCED" },
    workOrders: { nodes: [{ title: "tap" }] },
    warranties: [],
  });
  expect(statements).toBe(6);
});

test("a building leads to its units, and many buildings to theirs in one statement", async () => {
  const { data, statements } = await subgraph.ask(`{ buildings { nodes { name units { nodes { room } } } } }`, {}, dl);
  const { nodes } = data?.["buildings"] as { nodes: { units: { nodes: unknown[] } }[] };
  expect(nodes.map(({ units }) => units.nodes.length)).toEqual([4, 1, 0]);
  expect(statements).toBe(2);
});
