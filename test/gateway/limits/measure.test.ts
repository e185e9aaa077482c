import { parse } from "graphql";
import { measure } from "../../../gateway/limits/measure.js";

/** The measure of a document's only operation. */
function measured(document: string): ReturnType<typeof measure> extends ReadonlyMap<unknown, infer M> ? M : never {
  return [...measure(parse(document)).values()][0]!;
}

describe("the measure of an operation", () => {
  it("counts how deep fields lie inside each other, through inline and named fragments", () => {
    expect(measured("{ a { b { c } } }").depth).toBe(3);
    expect(measured("{ a { ... { b { ... on T { c } } } } }").depth).toBe(3);
    expect(measured("{ a { ...F } } fragment F on T { b { c } }").depth).toBe(3);
  });

  it("counts fragments between fields as nesting, not as depth", () => {
    expect(measured("{ a { ... { ... { ...F } } } } fragment F on T { b }")).toMatchObject({ depth: 2, nesting: 5 });
  });

  it("counts every alias as often as its fragment is spread, on __typename too", () => {
    expect(measured("{ x: a y: a z: __typename }").aliases).toBe(3);
    expect(measured("{ a { ...F } b { ...F } } fragment F on T { x: c y: c }").aliases).toBe(4);
  });

  it("counts fourteen aliases in each of fourteen fragments as 196", () => {
    const aliases = Array.from({ length: 14 }, (_, i) => `a${i}: name`).join(" ");
    const fragments = Array.from({ length: 14 }, (_, i) => `fragment F${i} on T { ${aliases} }`).join("\n");
    const spreads = Array.from({ length: 14 }, (_, i) => `...F${i}`).join(" ");
    expect(measured(`{ t { ${spreads} } }\n${fragments}`).aliases).toBe(196);
  });

  it("counts the fields at the root, fragments written out, and none below it", () => {
    expect(measured("{ a b { c d } ...F } fragment F on Query { e f }").rootFields).toBe(4);
  });

  it("takes introspection for one field, however deep it goes", () => {
    expect(measured("{ __schema { types { fields { type { ofType { ofType { name } } } } } } }").depth).toBe(1);
  });

  it("measures doubling fragments as fast as any others", () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on T { ...F${i + 1} ...F${i + 1} }`).join(
      "\n",
    );
    const start = performance.now();
    expect(measured(`{ t { ...F0 } }\n${doubling}\nfragment F60 on T { x: name }`).aliases).toBe(2 ** 60);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("ends on a cycle of fragments", () => {
    expect(measured("{ a { ...F } } fragment F on T { b { ...F } }").depth).toBe(2);
  });
});
