import { houseLimits, openLimits } from "../../../gateway/limits/limits.js";
import { sizeCheck } from "../../../gateway/limits/size-check.js";

const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(" ");
const nested = (count: number, open: string) => `{ ${open.repeat(count)} a ${"}".repeat(count)} }`;

describe("the check of a document's size", () => {
  const check = sizeCheck(houseLimits);
  const refusalOf = (query: string): unknown => {
    try {
      check(query);
      return undefined;
    } catch (refusal) {
      return refusal;
    }
  };

  it.each([
    ["QUERY_TOO_DEEP", nested(12, "a { ")],
    ["QUERY_TOO_DEEP", nested(36, "... { ")],
    ["TOO_MANY_ALIASES", `{ a { ${many(31, (i) => `x${i}: a`)} } }`],
    ["TOO_MANY_ROOT_FIELDS", `{ ${many(21, (i) => `a${i}`)} }`],
    ["TOO_MANY_REPEATS", `{ a { ${"b ".repeat(52)} } }`],
    ["DOCUMENT_TOO_LONG", `{ a { ${many(1_997, (i) => `a${i}`)} } }`],
  ])("refuses with %s what is one above the limit", (code, query) => {
    expect(refusalOf(query)).toMatchObject({ status: 400, code, message: expect.not.stringMatching(/\d/) });
  });

  it.each([
    nested(11, "a { "),
    nested(35, "... { "),
    `{ a { ${many(30, (i) => `x${i}: a`)} } }`,
    `{ ${many(20, (i) => `a${i}`)} }`,
    `{ a { ${"b ".repeat(51)} } }`,
    `{ a { ${many(1_995, (i) => `a${i}`)} } }`,
  ])("lets pass what is at the limits", (query) => {
    expect(() => check(query)).not.toThrow();
  });

  it("leaves what is no GraphQL to whoever parses it next", () => {
    expect(() => check("{ a")).not.toThrow();
  });

  it.each([
    ["repeated fields", `{ a { ${"b ".repeat(9_990)} } }`],
    ["nested fields", nested(3_000, "a { ")],
    ["nested fragments", nested(3_000, "... { ")],
    ["nested lists", `{ a(b: ${"[".repeat(9_990)}`],
  ])("refuses %s in little time even where it is generous", (_what, query) => {
    const started = performance.now();
    expect(() => sizeCheck(openLimits)(query)).toThrow();
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
