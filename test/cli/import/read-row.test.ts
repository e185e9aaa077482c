import { describe, expect, test } from "@jest/globals";
import type { Header } from "../../../cli/import/header.js";
import { readRow } from "../../../cli/import/read-row.js";

const header: Header = ["name", "department", "externalId", "projectCode"];
const context = { header, source: "crm", knownProjects: new Set(["DL-01"]) };

describe("a row of a file", () => {
  test("is a registration of the file's source, its fields as they are written", () => {
    expect(readRow([" 王 伟 ", " marketing ", " R1 ", " DL-01 "], context)).toEqual({
      ...{ source: "crm", externalId: "R1", projectCode: "DL-01", department: "MARKETING", name: " 王 伟 " },
    });
  });

  test.each([
    ["expected 4 columns, found 3", ["王伟", "MARKETING", "R1"]],
    ["expected 4 columns, found 5", ["王伟", "MARKETING", "R1", "DL-01", "x"]],
    ["external_id is empty", ["王伟", "MARKETING", "  ", "DL-01"]],
    ["external_id is longer than 200 characters", ["王伟", "MARKETING", "R".repeat(201), "DL-01"]],
    ["external_id holds a NUL character", ["王伟", "MARKETING", "R\0", "DL-01"]],
    ['unknown project "XX-99"', ["王伟", "MARKETING", "R1", "XX-99"]],
    ['unknown project ""', ["王伟", "MARKETING", "R1", ""]],
    ['department is "SALES", expected MARKETING, SERVICE, PROPERTY', ["王伟", "SALES", "R1", "DL-01"]],
  ])("is rejected: %s", (reason, cells) => {
    expect(readRow(cells, context)).toBe(reason);
  });
});
