import { losesRights } from "../../../../subgraphs/organization/rules/loses-rights.js";
import { whenOut } from "../../../../subgraphs/organization/rules/when-out.js";

const post = { departmentId: "dep_a", projectCodes: ["DL-01", "SH-01"], grade: "LEAD" };

test.each([
  [{}, false],
  [{ projectCodes: ["SH-01", "DL-01"] }, false],
  [{ projectCodes: ["DL-01", "SH-01", "CD-01"] }, false],
  [{ grade: "MANAGER" }, false],
  [{ projectCodes: ["DL-01"] }, true],
  [{ projectCodes: ["DL-01", "CD-01"] }, true],
  [{ departmentId: "dep_b" }, true],
  [{ grade: "SENIOR" }, true],
])("whoever moves to %j may do less: %s", (change, expected) => {
  expect(losesRights(post, { ...post, ...change })).toBe(expected);
});

test.each([
  ["2026-11-21", "2026-11-22T15:00:00Z"],
  ["2026-11-22", "2026-11-22T15:00:00Z"],
  ["2026-11-23", "2026-11-23T16:00:00Z"],
  ["2026-12-31", "2026-12-31T16:00:00Z"],
])("whoever leaves on %s, said on the evening of 22 November in China, is out at %s", (leftOn, expected) => {
  expect(whenOut(leftOn, new Date("2026-11-22T15:00:00Z"))).toEqual(new Date(expected));
});
