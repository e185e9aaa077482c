import { isUsccForm } from "../../../../subgraphs/organization/rules/is-uscc-form.js";

describe("a unified social credit code", () => {
  test.each(["91210200MA0UXQ2K3D", "12100000400000624D", "91350100M000100Y43"])("may be %s", (code) => {
    expect(isUsccForm(code)).toBe(true);
  });

  test.each([
    ["17 characters", "91210200MA0UXQ2K3"],
    ["19 characters", "91210200MA0UXQ2K3DD"],
    ["a small letter", "91210200ma0UXQ2K3D"],
    ["a letter that GB 32100 leaves out", "91210200MI0UXQ2K3D"],
    ["a letter in the place of the division", "9121020XMA0UXQ2K3D"],
    ["a space before it", " 91210200MA0UXQ2K3D"],
    ["a line behind it", "91210200MA0UXQ2K3D\n"],
    ["nothing", ""],
  ])("has not %s", (_, code) => {
    expect(isUsccForm(code)).toBe(false);
  });
});
