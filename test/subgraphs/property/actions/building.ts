import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { OpenSubgraph } from "../../../support/subgraph.js";
import { act, done, newBuilding, openProperty, refusal, somebody } from "../support.js";

let subgraph: OpenSubgraph;

const valid = { projectCode: "DL-01", name: "A座", sectionCount: 0, floorCount: 30 };

/** Making and changing buildings. */
export function building(): void {
  beforeAll(async () => (subgraph = await openProperty()));
  afterAll(() => subgraph.close());

  describe("buildingCreate", () => {
    test("enters a building", async () => {
      const { row: building, userErrors } = await act(subgraph, "buildingCreate", valid);
      expect(userErrors).toEqual([]);
      expect(building).toEqual({
        id: expect.stringMatching(/^bld_/),
        version: 1,
        ...valid,
        completionAcceptedOn: null,
        project: { code: "DL-01" },
      });
    });

    test("refuses a name that its project has already, also to the slower of two who write it at once", async () => {
      const input = { ...valid, name: "双子楼" };
      const both = await Promise.all([1, 2].map(() => refusal(subgraph, "buildingCreate", input)));
      expect(both.sort()).toEqual(["TAKEN name", undefined]);
      expect(await refusal(subgraph, "buildingCreate", { ...input, projectCode: "DL-02" })).toBeUndefined();
    });

    test.each([
      ["a code of no project", { projectCode: "大连一期" }, "INVALID projectCode"],
      ["an empty name", { name: "" }, "INVALID name"],
      ["a name with a space before it", { name: " 5栋" }, "INVALID name"],
      ["a name of two lines", { name: "5\n栋" }, "INVALID name"],
      ["a name with a character that cannot be kept", { name: "5\0栋" }, "INVALID name"],
      ["fewer than no floors", { floorCount: -1 }, "INVALID floorCount"],
      ["more sections than any building has", { sectionCount: 51 }, "INVALID sectionCount"],
      ["acceptance in days to come", { completionAcceptedOn: "2999-01-01" }, "INVALID completionAcceptedOn"],
    ])("refuses %s", async (_, input, expected) => {
      const somewhere = somebody("property_manager", "*");
      expect(await refusal(subgraph, "buildingCreate", { ...valid, ...input }, somewhere)).toBe(expected);
    });

    test("is for property management, in its own projects", async () => {
      const as = (caller = somebody("property_butler")) =>
        refusal(subgraph, "buildingCreate", { ...valid, name: "9栋" }, caller);
      expect(await as(somebody("service_agent"))).toBe("FORBIDDEN");
      expect(await as(somebody("sales_manager"))).toBe("FORBIDDEN");
      expect(await as(somebody("property_butler", ["SY-01"]))).toBe("FORBIDDEN");
      expect(await as(somebody("administrator", "*"))).toBeUndefined();
    });

    test("is done once for an idempotency key, and refuses the key for another building", async () => {
      const input = { ...valid, name: "10栋", idempotencyKey: "once" };
      const [one, two] = await Promise.all([1, 2].map(() => done(subgraph, "buildingCreate", input)));
      expect(two).toEqual(one);
      expect(await refusal(subgraph, "buildingCreate", { ...input, name: "11栋" })).toBe("KEY_REUSED idempotencyKey");
    });
  });

  describe("buildingChange", () => {
    test("changes what is named and leaves the rest", async () => {
      const { id } = await newBuilding(subgraph, { name: "水岸", completionAcceptedOn: null });
      const input = { id, version: 1, completionAcceptedOn: "2025-05-05", floorCount: 20 };
      expect(await done(subgraph, "buildingChange", input)).toMatchObject({
        ...input,
        version: 2,
        name: "水岸",
        sectionCount: 2,
      });
    });

    test("refuses who read it before it was changed; of two at once one is told so", async () => {
      const { id } = await newBuilding(subgraph);
      const change = (floorCount: number) => refusal(subgraph, "buildingChange", { id, version: 1, floorCount });
      const both = await Promise.all([change(19), change(20)]);
      expect(both.sort()).toEqual(["STALE_VERSION version", undefined]);
    });

    test("refuses fewer floors or sections than its units lie in", async () => {
      const { id } = await newBuilding(subgraph);
      const unit = { buildingId: id, kind: "HOME", section: "2", floor: 15, room: "1501", builtUpArea: 90 };
      await done(subgraph, "unitCreate", unit);
      expect(await refusal(subgraph, "buildingChange", { id, version: 1, floorCount: 14 })).toBe("INVALID floorCount");
      expect(await refusal(subgraph, "buildingChange", { id, version: 1, sectionCount: 1 })).toBe(
        "INVALID sectionCount",
      );
      expect(await refusal(subgraph, "buildingChange", { id, version: 1, floorCount: 15 })).toBeUndefined();
    });

    test("refuses another's name, and a building of a project that is not the caller's as if it were not there", async () => {
      const { id } = await newBuilding(subgraph);
      await newBuilding(subgraph, { name: "云顶" });
      const change = { id, version: 1, name: "云顶" };
      expect(await refusal(subgraph, "buildingChange", change)).toBe("TAKEN name");
      const elsewhere = somebody("property_manager", ["SY-01"]);
      const messages = await Promise.all([
        act(subgraph, "buildingChange", change, elsewhere),
        act(subgraph, "buildingChange", { ...change, id: "bld_nothing" }, elsewhere),
      ]);
      expect(messages[0]).toEqual(messages[1]);
      expect(messages[0].userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["id"] }]);
    });
  });
}
