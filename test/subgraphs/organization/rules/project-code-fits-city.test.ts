import { projectCodeFitsCity } from "../../../../subgraphs/organization/rules/project-code-fits-city.js";

describe("a project's code", () => {
  test("begins with its city's", () => {
    expect(projectCodeFitsCity("DL-01", "DL")).toBeUndefined();
    expect(projectCodeFitsCity("SH-99", "SH")).toBeUndefined();
  });

  test.each(["DL-1", "DL-001", "DL01", "dl-01", "D-01", "DL-0a", "", "DL-01 ", "DL-01\n"])(
    "is not well formed as %j",
    (code) => {
      expect(projectCodeFitsCity(code, "DL")).toBe(
        `A project's code is two letters, a dash and two digits, and was "${code}".`,
      );
    },
  );

  test("of another city is not its own", () => {
    expect(projectCodeFitsCity("SH-01", "DL")).toBe('A project in DL has a code that begins with DL-, not "SH-01".');
  });
});
