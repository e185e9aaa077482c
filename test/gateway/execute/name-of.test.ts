import fc from "fast-check";
import { nameOf } from "../../../gateway/execute/data/name-of.js";

describe("what a value is called", () => {
  test("is the same for two values only when JSON writes them alike", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(nameOf(one) === nameOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(nameOf(one)).toBe(nameOf(JSON.parse(JSON.stringify(one))));
      }),
    );
  });

  test.each([
    [["a", "b"], ["a,b"]],
    [["1:a"], ["a", "a"]],
    [[1, 2], [12]],
    [["1"], [1]],
    [[null], [[]]],
    [{ a: "1" }, { a: 1 }],
    [{ a: "", b: "" }, { a: "b=0:" }],
  ])("differs for %j and %j", (one, other) => {
    expect(nameOf(one)).not.toBe(nameOf(other));
  });
});
