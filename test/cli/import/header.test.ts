import { describe, expect, test } from "@jest/globals";
import { readHeader } from "../../../cli/import/header.js";

const columns =
  "external_id,project_code,department,name,gender,birth_date,id_number,mobile,email,wechat,address,company,registered_at".split(
    ",",
  );

describe("the header of a file", () => {
  test("may be in any order, in capitals, with spaces around", () => {
    expect(readHeader([...columns].reverse().map((name) => ` ${name.toUpperCase()} `))).toEqual([
      ...["registeredAt", "company", "address", "wechat", "email", "mobile", "idNumber", "birthDate", "gender", "name"],
      ...["department", "projectCode", "externalId"],
    ]);
  });

  test("may be that of a file of rejected rows", () => {
    expect(readHeader(["line", "reason", ...columns]).slice(0, 3)).toEqual([undefined, undefined, "externalId"]);
  });

  test.each([
    ["a missing column", columns.slice(1), "missing: external_id"],
    ["an unknown column", [...columns, "phone"], "unknown: phone"],
    ["a column that is there twice", [...columns, "mobile"], "there twice: mobile"],
    ["an empty name", [...columns, ""], "unknown: (empty)"],
    ["another separator", [columns.join(";")], "missing: external_id, project_code"],
    ["no header at all", ["R1", "DL-01", "MARKETING"], "unknown: r1, dl-01, marketing"],
  ])("is refused for %s, and says what was expected", (_, cells, message) => {
    expect(() => readHeader(cells)).toThrow(message);
    expect(() => readHeader(cells)).toThrow(`Expected, in any order: ${columns.join(",")}`);
  });

  test("does not print what is no header, however long it is", () => {
    const message = (() => {
      try {
        readHeader(Array.from({ length: 500 }, () => "x".repeat(500)));
      } catch (error) {
        return (error as Error).message;
      }
      return "";
    })();
    expect(message.length).toBeLessThan(2_500);
  });
});
