import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, done, newBuilding, newHome, openProperty, refusal, somebody } from "../support.js";

let subgraph: OpenSubgraph;
let buildingId: string;

const home = { kind: "HOME", section: "2", floor: 15, room: "1501", builtUpArea: 108.55, innerArea: 89.2 };

/** Making and changing units. */
export function unit(): void {
  beforeAll(async () => {
    subgraph = await openProperty();
    buildingId = (await newBuilding(subgraph, { name: "3栋" })).id;
  });
  afterAll(() => subgraph.close());

  describe("unitCreate", () => {
    test("enters a unit, of its building's project, under its whole name", async () => {
      const { row: unit, userErrors } = await act(subgraph, "unitCreate", { buildingId, ...home, aliases: ["15A"] });
      expect(userErrors).toEqual([]);
      expect(unit).toEqual({
        id: expect.stringMatching(/^unt_/),
        version: 1,
        projectCode: "DL-01",
        name: "3栋2单元1501",
        ...home,
        aliases: ["15A"],
        building: { id: buildingId },
      });
    });

    test("refuses a place that is taken, also where there is no section, also to the slower of two", async () => {
      const place = { buildingId, kind: "PARKING", floor: -1, room: "B1-001", builtUpArea: 13 };
      const both = await Promise.all([1, 2].map(() => refusal(subgraph, "unitCreate", place)));
      expect(both.sort()).toEqual(["TAKEN room", undefined]);
      expect(await refusal(subgraph, "unitCreate", { ...place, section: "1" })).toBeUndefined();
    });

    test.each([
      ["a floor above the roof", { floor: 19 }, "INVALID floor"],
      ["floor 0", { floor: 0 }, "INVALID floor"],
      ["a section that the building has not", { section: "3" }, "INVALID section"],
      ["a home in no section of a building that has some", { section: null }, "INVALID section"],
      ["no area", { builtUpArea: 0 }, "INVALID builtUpArea"],
      ["more area within than without", { innerArea: 108.56 }, "INVALID innerArea"],
      ["an empty room", { room: "" }, "INVALID room"],
      ["an empty alias", { aliases: ["15B", ""] }, "INVALID aliases"],
      ["a building that is not there", { buildingId: "bld_nothing" }, "NOT_FOUND buildingId"],
      ["something that is no building", { buildingId: "unt_1" }, "INVALID buildingId"],
    ])("refuses %s", async (_, input, expected) => {
      expect(await refusal(subgraph, "unitCreate", { buildingId, ...home, room: "0", ...input })).toBe(expected);
    });

    test("finds no building of a project that is not the caller's", async () => {
      const elsewhere = somebody("property_butler", ["SY-01"]);
      expect(await refusal(subgraph, "unitCreate", { buildingId, ...home }, elsewhere)).toBe("NOT_FOUND buildingId");
      expect(await refusal(subgraph, "unitCreate", { buildingId, ...home }, somebody("service_agent"))).toBe(
        "FORBIDDEN",
      );
    });
  });

  describe("unitChange", () => {
    test("keeps the former number as another name", async () => {
      const { id } = await newHome(subgraph);
      const renamed = await done(subgraph, "unitChange", { id, version: 1, room: "1601", floor: 16 });
      expect(renamed).toMatchObject({ version: 2, room: "1601", floor: 16, aliases: ["1501"], innerArea: 89.2 });
      const back = await done(subgraph, "unitChange", { id, version: 2, room: "1501", floor: 15 });
      expect(back).toMatchObject({ room: "1501", aliases: ["1601"] });
    });

    test("refuses a place that the building has not, that is taken, and a stale version", async () => {
      const { id, building } = await newHome(subgraph);
      await done(subgraph, "unitCreate", { ...home, buildingId: building.id, section: "1", room: "1502" });
      const change = (input: Record<string, unknown>) => refusal(subgraph, "unitChange", { id, version: 1, ...input });
      expect(await change({ floor: 40 })).toBe("INVALID floor");
      expect(await change({ section: "7" })).toBe("INVALID section");
      expect(await change({ builtUpArea: 80 })).toBe("INVALID innerArea");
      expect(await change({ room: "1502" })).toBe("TAKEN room");
      expect(await change({ version: 2, kind: "SHOP" })).toBe("STALE_VERSION version");
      expect(await change({ kind: "SHOP" })).toBeUndefined();
    });
  });
}
