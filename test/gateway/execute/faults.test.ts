import { Faults } from "../../../gateway/execute/faults.js";

test("a null is explained by an error at its path, above it and below it, and by no other", () => {
  const faults = new Faults();
  faults.add("No.", ["a", 1, "b"], { code: "X" });
  for (const path of [["a"], ["a", 1], ["a", 1, "b"], ["a", 1, "b", "c"], []])
    expect(faults.explain(path, false)).toBe(true);
  for (const path of [["b"], ["a", 0], ["a", 1, "c"]]) expect(faults.explain(path, true)).toBe(false);
});

test("what was never gathered is explained by a fetch that failed above it; a null that came is not", () => {
  const faults = new Faults();
  faults.noteMissing(["a", 0]);
  expect(faults.explain(["a", 0, "b"], true)).toBe(true);
  expect(faults.explain(["a", 0, "b"], false)).toBe(false);
  expect(faults.explain(["a", 1, "b"], true)).toBe(false);
});

test("nothing is explained where nothing failed", () => {
  expect(new Faults().explain([], true)).toBe(false);
  expect(new Faults().errors).toEqual([]);
});
