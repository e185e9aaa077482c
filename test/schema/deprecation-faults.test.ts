import { buildSchema } from "graphql";
import { deprecationFaults } from "../../schema/deprecation-faults.js";

/** A schema in which a field, an argument, a field of an input or a value is deprecated. */
function schemaWith(reason: string, place: "field" | "argument" | "input" | "value" = "field") {
  const at = (here: typeof place) => (here === place ? `@deprecated(reason: ${JSON.stringify(reason)})` : "");
  return buildSchema(`
    enum Kind { OLD ${at("value")} NEW }
    input Filter { old: Int ${at("input")} new: Int }
    type Query { old(a: Int ${at("argument")} b: Int, filter: Filter): Kind ${at("field")} new: Kind }
  `);
}

describe("a deprecation", () => {
  test.each([
    ["field", "Query.new"],
    ["argument", "Query.old.b"],
    ["input", "Filter.new"],
    ["value", "Kind.NEW"],
  ] as const)("of a %s says since when, until when, and what to use", (place, replacement) => {
    const reason = `Since 2026-11-22, until 2027-05-22: use ${replacement}. It is shorter.`;
    expect(deprecationFaults(schemaWith(reason, place))).toEqual([]);
  });

  test.each([
    [
      "No longer supported",
      /^Query\.old is deprecated, and its reason is to begin as "Since .*, and was "No longer supported"\.$/,
    ],
    ["Since 2026-11-22: use Query.new.", /is to begin as/],
    ["Since 2026-11-22, until 2027-05-22: use Query.new", /is to begin as/],
    ["Since 2026-02-30, until 2027-05-22: use Query.new.", /names a day that is none: "2026-02-30"/],
    ["Since 2026-11-22, until 2026-11-22: use Query.new.", /no later than it begins/],
    ["Since 2026-11-22, until 2027-05-22: use Query.newer.", /names Query\.newer instead, which is not there/],
    ["Since 2026-11-22, until 2027-05-22: use Query.old.", /or deprecated itself/],
  ])("that says %j is found out", (reason, says) => {
    expect(deprecationFaults(schemaWith(reason))).toEqual([expect.stringMatching(says)]);
  });
});
