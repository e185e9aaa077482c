import { whenAsked } from "../../../../subgraphs/shared/rows/when-asked.js";

test("what is never asked for is never made, and what is asked for is made once", () => {
  const made: string[] = [];
  const maker = (name: string) => () => ({ name, number: made.push(name) });
  const things = whenAsked({ one: maker("one"), two: maker("two"), three: maker("three") });
  expect(things.two).toEqual({ name: "two", number: 1 });
  expect(things.two).toBe(things.two);
  expect(things.one.number).toBe(2);
  expect(made).toEqual(["two", "one"]);
});
