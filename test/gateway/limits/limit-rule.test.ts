import { buildSchema, parse, validate } from "graphql";
import { limitRule } from "../../../gateway/limits/limit-rule.js";
import { houseLimits } from "../../../gateway/limits/limits.js";

const schema = buildSchema("type Query { name: String next: Query }");

/** The codes with which a document is refused. */
function codes(document: string): unknown[] {
  return validate(schema, parse(document), [limitRule(houseLimits)]).map(({ extensions }) => extensions["code"]);
}

describe("the rule of limits", () => {
  it.each([
    ["QUERY_TOO_DEEP", `${"{ next ".repeat(12)}{ name }${" }".repeat(12)}`],
    ["TOO_MANY_ALIASES", `{ next { ${Array.from({ length: 31 }, (_, i) => `a${i}: name`).join(" ")} } }`],
    ["TOO_MANY_ROOT_FIELDS", `{ ${"name ".repeat(21)} }`],
  ])("refuses with %s what is one above the limit", (code, document) => {
    expect(codes(document)).toEqual([code]);
  });

  it("lets pass what is at the limits", () => {
    expect(codes(`${"{ next ".repeat(11)}{ name }${" }".repeat(11)}`)).toEqual([]);
    expect(codes(`{ next { ${Array.from({ length: 30 }, (_, i) => `a${i}: name`).join(" ")} } }`)).toEqual([]);
    expect(codes(`{ ${"name ".repeat(20)} }`)).toEqual([]);
  });

  it("does not tell the limit", () => {
    const [error] = validate(schema, parse(`{ ${"name ".repeat(21)} }`), [limitRule(houseLimits)]);
    expect(error?.message).not.toMatch(/\d/);
  });
});
