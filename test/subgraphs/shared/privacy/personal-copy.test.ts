import "reflect-metadata";
import { describe, expect, test } from "@jest/globals";
import { CopyFormat, copyOf } from "../../../../subgraphs/shared/privacy/personal-copy.js";

const rows = { lead: [{ id: "lea_1", note: '=1+1, "x"', budget: null, motives: ["QUALITY"] }], case: [] };

describe("a copy of somebody's rows", () => {
  test("in JSON has every value, and the kinds of which there is none", () => {
    const { text, rows: count } = copyOf(rows, CopyFormat.JSON);
    expect([JSON.parse(text), count]).toEqual([rows, 1]);
  });

  test("in CSV has a line for each value, and none that a spreadsheet takes for a formula", () => {
    expect(copyOf(rows, CopyFormat.CSV).text.trim().split("\n")).toEqual([
      "record,row,field,value",
      "lead,1,id,lea_1",
      'lead,1,note,"\'=1+1, ""x"""',
      "lead,1,budget,",
      'lead,1,motives,"[""QUALITY""]"',
    ]);
  });
});
