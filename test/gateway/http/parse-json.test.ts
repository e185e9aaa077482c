import { parseJson } from "../../../gateway/http/parse-json.js";

describe("the JSON of a body", () => {
  it("is parsed", () => {
    expect(parseJson('{"query":"{ a(x: \\"]]}\\") }","variables":{"a":[1,{"b":null}]}}')).toEqual({
      query: '{ a(x: "]]}") }',
      variables: { a: [1, { b: null }] },
    });
  });

  it.each([
    ["is no JSON", '{ "not a JSON', /not JSON/],
    ["nests 65 levels", "[".repeat(65) + "]".repeat(65), /too deeply/],
    ["nests 100,000 levels", '{"a":'.repeat(100_000), /too deeply/],
    ["has a key __proto__", '{"variables":{"input":[{"__proto__":{"role":"administrator"}}]}}', /__proto__/],
    ["has that key in escapes", '{"variables":{"\\u005f\\u005fproto__":1}}', /__proto__/],
  ])("is refused when it %s", (_what, text, message) => {
    expect(() => parseJson(text)).toThrow(message);
  });

  it("may speak of __proto__ in a value", () => {
    expect(parseJson('{"query":"{ __proto__ }"}')).toEqual({ query: "{ __proto__ }" });
  });

  it("never reaches the prototype of objects", () => {
    expect(() => parseJson('{"__proto__":{"polluted":true}}')).toThrow();
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
