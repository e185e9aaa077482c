import { describe, expect, test } from "@jest/globals";
import { formerRoomBecomesAlias } from "../../../../subgraphs/property/rules/former-room-becomes-alias.js";
import { innerAreaFits } from "../../../../subgraphs/property/rules/inner-area-fits.js";
import { unitFitsBuilding } from "../../../../subgraphs/property/rules/unit-fits-building.js";
import { unitIsOfProject } from "../../../../subgraphs/property/rules/unit-is-of-project.js";
import { unitName } from "../../../../subgraphs/property/rules/unit-name.js";

const building = { name: "3栋", sectionCount: 2, floorCount: 18 };
const tower = { name: "A座", sectionCount: 0, floorCount: 50 };

describe("unitFitsBuilding", () => {
  test.each([
    [{ kind: "HOME", section: "2", floor: 18 }, building],
    [{ kind: "HOME", section: "甲", floor: 1 }, building],
    [{ kind: "PARKING", section: null, floor: -2 }, building],
    [{ kind: "HOME", section: null, floor: 50 }, tower],
  ])("%j lies in %j", (place, where) => {
    expect(unitFitsBuilding(place, where)).toBeUndefined();
  });

  test.each([
    [{ kind: "HOME", section: "2", floor: 19 }, building, "floor"],
    [{ kind: "HOME", section: "2", floor: 0 }, building, "floor"],
    [{ kind: "HOME", section: "3", floor: 1 }, building, "section"],
    [{ kind: "HOME", section: "0", floor: 1 }, building, "section"],
    [{ kind: "HOME", section: null, floor: 1 }, building, "section"],
    [{ kind: "HOME", section: "1", floor: 1 }, tower, "section"],
  ])("%j does not lie in %j: its %s is wrong", (place, where, field) => {
    expect(unitFitsBuilding(place, where)).toMatchObject({ field });
  });
});

test.each([
  ["3栋", "2", "1501", "3栋2单元1501"],
  ["3栋", "甲单元", "1501", "3栋甲单元1501"],
  ["A座", null, "2801", "A座2801"],
])("%s, %s and %s make %s", (name, section, room, expected) => {
  expect(unitName(name, section, room)).toBe(expected);
});

describe("formerRoomBecomesAlias", () => {
  const before = { room: "1501", aliases: ["15A"] };
  test.each([
    [{}, ["15A"]],
    [{ room: "1601" }, ["15A", "1501"]],
    [{ room: "15A" }, ["1501"]],
    [{ aliases: ["15B", "1501"] }, ["15B"]],
    [{ room: "1601", aliases: [] }, ["1501"]],
  ])("after %j it is also called %j", (after, expected) => {
    expect(formerRoomBecomesAlias(before, after)).toEqual(expected);
  });
});

test("what lies within the walls is no more than what is built", () => {
  expect(innerAreaFits(90, null)).toBeUndefined();
  expect(innerAreaFits(90, 90)).toBeUndefined();
  expect(innerAreaFits(90, 90.01)).toContain("at most the built-up area of 90 m²");
});

test("a unit is of one project", () => {
  expect(unitIsOfProject({ projectCode: "DL-01" }, "DL-01")).toBeUndefined();
  expect(unitIsOfProject({ projectCode: "DL-01" }, "DL-02")).toContain("DL-01");
});
