import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { done, newBuilding, newHome, openProperty, type Row, somebody } from "../support.js";

let subgraph: OpenSubgraph;
const units: string[] = [];

/** Fifty customers with two handles each; each has a home, a parking place, and two work orders. */
beforeAll(async () => {
  subgraph = await openProperty();
  const manager = somebody("property_manager", "*");
  const { id: buildingId } = await newBuilding(subgraph, { sectionCount: 0, floorCount: 50 });
  const unit = (kind: string, floor: number, room: string) =>
    done(subgraph, "unitCreate", { buildingId, kind, floor, room, builtUpArea: 90 }, manager);
  const begin = (unitId: string, customerHandle: string, input: Record<string, unknown> = {}) =>
    done(subgraph, "occupancyBegin", { unitId, customerHandle, role: "OWNER", from: "2025-01-01", ...input }, manager);
  for (let n = 1; n <= 50; n++) {
    const { id } = await unit("HOME", n, `${n}01`);
    units.push(id);
    await begin(id, `reg_${n}`);
    await begin((await unit("PARKING", -1, `P${n}`)).id, `cus_${n}`);
    for (const customerHandle of [`reg_${n}`, `cus_${n}`])
      await done(subgraph, "workOrderRaise", {
        projectCode: "DL-01",
        serviceLine: "ORDER",
        title: `for ${customerHandle}`,
        customerHandle,
        unitId: id,
        caseId: "cas_1",
      });
  }
});
afterAll(() => subgraph.close());

/** What the tests read of an entity. */
interface Added {
  readonly room: string;
  readonly homes: readonly { readonly unit: { readonly id: string; readonly room: string } }[];
  readonly workOrders: { readonly nodes: readonly unknown[] };
  readonly units: { readonly totalCount: number };
  readonly buildings: { readonly totalCount: number };
  readonly warranties: readonly unknown[];
}

const customers = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    __typename: "Customer",
    handle: `reg_${n + 1}`,
    handles: [`reg_${n + 1}`, `cus_${n + 1}`],
  }));

async function entities(representations: object[], selection: string, caller = somebody("service_agent")) {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
  const { data, errors, statements } = await subgraph.ask(query, { representations }, caller);
  expect(errors).toBeUndefined();
  return { rows: data?.["_entities"] as Added[], statements };
}

describe("what property management adds to a customer", () => {
  const homes = "... on Customer { homes { role since unit { id kind } } }";

  test("homes with their units cost one statement, for one customer as for fifty", async () => {
    const one = await entities(customers(1), homes);
    expect(one.rows).toEqual([
      { homes: [{ role: "OWNER", since: "2025-01-01", unit: { id: units[0], kind: "HOME" } }] },
    ]);
    const fifty = await entities(customers(50), homes);
    expect(fifty.rows.map(({ homes }) => homes.map(({ unit }) => unit.id))).toEqual(units.map((id) => [id]));
    expect([one.statements, fifty.statements]).toEqual([1, 1]);
  });

  test("homes of two kinds, asked for side by side, cost a statement each", async () => {
    const both = "... on Customer { homes { unit { room } } places: homes(kinds: [PARKING]) { unit { room } } }";
    const { rows, statements } = await entities(customers(50), both);
    expect(rows[49]).toEqual({ homes: [{ unit: { room: "5001" } }], places: [{ unit: { room: "P50" } }] });
    expect(statements).toBe(2);
  });

  test("homes are of the kinds asked for, under every handle", async () => {
    const { rows } = await entities(
      customers(1),
      "... on Customer { homes(kinds: [HOME, PARKING]) { unit { kind room } } }",
    );
    expect(rows[0]!.homes.map(({ unit }) => unit.room).sort()).toEqual(["101", "P1"]);
  });

  test("a unit is one home however often it is written down; a contact has none, nor has who left", async () => {
    const { id: unitId } = await newHome(subgraph);
    const begin = (customerHandle: string, role: string, from: string, to?: string) =>
      done(subgraph, "occupancyBegin", { unitId, customerHandle, role, from, to });
    await begin("reg_x", "FAMILY", "2023-01-01");
    await begin("reg_y", "TENANT", "2024-01-01");
    await begin("reg_y", "OCCUPANT", "2020-01-01", "2021-01-01");
    await begin("reg_z", "CONTACT", "2020-01-01");
    const of = (handles: string[]) => entities([{ __typename: "Customer", handle: handles[0], handles }], homes);
    expect((await of(["reg_x", "reg_y"])).rows[0]!.homes).toEqual([
      { role: "TENANT", since: "2023-01-01", unit: { id: unitId, kind: "HOME" } },
    ]);
    expect((await of(["reg_z"])).rows[0]!.homes).toEqual([]);
  });

  test("the work orders of fifty customers cost one statement, and their units one more", async () => {
    const selection = (inner: string) => `... on Customer { workOrders { nodes { title ${inner} } } }`;
    const fifty = await entities(customers(50), selection(""));
    expect(fifty.statements).toBe(1);
    expect(fifty.rows[6]!.workOrders.nodes).toEqual([{ title: "for cus_7" }, { title: "for reg_7" }]);
    expect((await entities(customers(50), selection("unit { room }"))).statements).toBe(2);
  });

  test("occupancies and handovers cost one statement each", async () => {
    const selection = `... on Customer { occupancies(current: true) { totalCount nodes { role } } handovers { nodes { state } } }`;
    const { rows, statements } = await entities(customers(50), selection);
    expect(rows[49]).toEqual({
      occupancies: { totalCount: 2, nodes: [{ role: "OWNER" }, { role: "OWNER" }] },
      handovers: { nodes: [] },
    });
    expect(statements).toBe(3); // one for the counts
  });

  test("nothing of it is seen by who works elsewhere", async () => {
    const elsewhere = somebody("property_manager", ["SY-01"]);
    const selection = "... on Customer { homes { role } workOrders { nodes { id } } occupancies { nodes { id } } }";
    expect((await entities(customers(1), selection, elsewhere)).rows).toEqual([
      { homes: [], workOrders: { nodes: [] }, occupancies: { nodes: [] } },
    ]);
  });
});

test.each([
  ["a project", { __typename: "Project", code: "DL-01" }, "Project", 20],
  ["a case", { __typename: "Case", id: "cas_1" }, "Case", 20],
  ["an employee", { __typename: "Employee", id: "emp_nobody" }, "Employee", 0],
])("%s leads to work orders in one statement", async (_, representation, type, count) => {
  const { rows, statements } = await entities([representation], `... on ${type} { workOrders { nodes { id } } }`);
  expect([rows[0]!.workOrders.nodes.length, statements]).toEqual([count, 1]);
});

test("a project leads to its buildings and units", async () => {
  const { rows } = await entities(
    [{ __typename: "Project", code: "DL-01" }],
    "... on Project { buildings { totalCount } units(filter: { kinds: [HOME] }) { totalCount } }",
  );
  expect(rows[0]!.units.totalCount).toBeGreaterThanOrEqual(50);
  expect(rows[0]!.buildings.totalCount).toBeGreaterThanOrEqual(1);
});

test("other departments find units and work orders by id, many in one statement, and null for what is not there", async () => {
  const keys = [...units, "unt_nothing"].map((id) => ({ __typename: "Unit", id }));
  const { rows, statements } = await entities(keys, "... on Unit { id room }");
  expect([rows.length, rows[49]!.room, rows[50], statements]).toEqual([51, "5001", null, 1]);
  expect((await entities(keys, "... on Unit { id }", somebody("service_agent", ["SY-01"]))).rows[0]).toBeNull();
});

test("warranties of fifty units cost their buildings and their handovers", async () => {
  const keys = units.map((id) => ({ __typename: "Unit", id }));
  const { statements } = await entities(keys, "... on Unit { name warranties { component endsOn } }");
  expect(statements).toBe(3);
});

test("a work order knows whether its part was under warranty, once the unit is handed over", async () => {
  const { id: unitId } = await newHome(subgraph, { completionAcceptedOn: "2020-01-01" });
  const step = (mutation: string, input: Record<string, unknown>, row?: Row) =>
    done(subgraph, mutation, { id: row?.id, version: row?.version, ...input });
  const notice = { unitId, customerHandle: "reg_w", noticeAt: "2020-02-01T00:00:00.000Z", dueOn: "2020-03-01" };
  let row = await done(subgraph, "handoverAnnounce", notice);
  row = await step("handoverAppoint", { appointedAt: "2020-02-20T00:00:00.000Z" }, row);
  row = await step("handoverInspect", { inspectedAt: "2020-02-20T00:00:00.000Z" }, row);
  await step("handoverComplete", { handedOverOn: "2020-02-20" }, row);
  const raise = async (component: string) =>
    (
      await done(subgraph, "workOrderRaise", {
        projectCode: "DL-01",
        serviceLine: "MAINTENANCE",
        title: component,
        unitId,
        component,
      })
    ).withinWarranty;
  expect([await raise("STRUCTURE"), await raise("LAMPS_SWITCHES"), await raise("HEATING")]).toEqual([
    true,
    false,
    null,
  ]);
  const { rows } = await entities(
    [{ __typename: "Unit", id: unitId }],
    "... on Unit { warranties { component basis startsOn endsOn } handover { state } }",
  );
  expect(rows[0]!.warranties).toHaveLength(15);
  expect(rows[0]!.warranties).toContainEqual({
    component: "ROOF",
    basis: "BUILDER",
    startsOn: "2020-02-20",
    endsOn: "2025-01-01",
  });
});
