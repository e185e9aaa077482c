import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { contradiction } from "../../../../../subgraphs/customer/identity/cluster/contradiction.js";
import { areKeptApart, decisionsOf } from "../../../../../subgraphs/customer/identity/cluster/decisions.js";
import { strongestFirst } from "../../../../../subgraphs/customer/identity/cluster/edges.js";
import { Groups } from "../../../../../subgraphs/customer/identity/cluster/groups.js";
import { codesOf } from "../../../../../subgraphs/customer/identity/compare/pattern.js";

describe("groups", () => {
  test("are told by their smallest member, whoever joins whom", () => {
    const groups = new Groups(6);
    groups.join(4, 5);
    groups.join(4, 1);
    groups.join(2, 3);
    expect([0, 1, 2, 3, 4, 5].map((row) => groups.find(row))).toEqual([0, 1, 2, 2, 1, 1]);
    expect(groups.all()).toEqual([[0], [1, 4, 5], [2, 3]]);
  });

  test("hold everybody once, and those who were joined together", () => {
    const joins = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30 });
    fc.assert(
      fc.property(joins, (pairs) => {
        const groups = new Groups(20);
        for (const [left, right] of pairs) {
          const [one, other] = [groups.find(left), groups.find(right)];
          if (one !== other) groups.join(one, other);
        }
        expect(
          groups
            .all()
            .flat()
            .sort((left, right) => left - right),
        ).toEqual([...Array(20).keys()]);
        for (const [left, right] of pairs) expect(groups.find(left)).toBe(groups.find(right));
        for (const group of groups.all()) for (const row of group) expect(groups.find(row)).toBe(group[0]);
      }),
    );
  });
});

test("pairs are taken the strongest first, equals in the order they came", () => {
  const edges = {
    left: Uint32Array.from([0, 1, 2, 3]),
    right: Uint32Array.from([4, 5, 6, 7]),
    weights: Float64Array.from([-3.5, 12.25, 12.25, 80]),
    patterns: Uint32Array.from([8, 9, 10, 11]),
  };
  const { left, right, weights, patterns } = strongestFirst(edges);
  expect([...left]).toEqual([3, 1, 2, 0]);
  expect([...right]).toEqual([7, 5, 6, 4]);
  expect([...weights]).toEqual([80, 12.25, 12.25, -3.5]);
  expect([...patterns]).toEqual([11, 9, 10, 8]);
});

describe("decisions of people", () => {
  const ids = ["a", "b", "c", "d"];

  test("speak of rows, in their order; those about nobody here are left out", () => {
    const decisions = decisionsOf(
      [
        { kind: "must-link", left: "d", right: "c" },
        { kind: "must-link", left: "b", right: "a" },
        { kind: "must-link", left: "a", right: "somebody else" },
        { kind: "must-link", left: "a", right: "a" },
        { kind: "cannot-link", left: "c", right: "a" },
      ],
      ids,
    );
    expect(decisions.together).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect([...decisions.apart]).toEqual([
      [2, new Set([0])],
      [0, new Set([2])],
    ]);
  });

  test("keep whole groups apart, by any of their members", () => {
    const decisions = decisionsOf([{ kind: "cannot-link", left: "b", right: "d" }], ids);
    const groups = new Groups(4);
    groups.join(0, 1);
    groups.join(2, 3);
    expect([areKeptApart(decisions, groups, 0, 2), areKeptApart(decisions, groups, 2, 0)]).toEqual([true, true]);
    expect(areKeptApart(decisionsOf([], ids), groups, 0, 2)).toBe(false);
  });
});

describe("a contradiction", () => {
  const [name, idNumber, birthDate, mobile] = [
    codesOf("name"),
    codesOf("idNumber"),
    codesOf("birthDate"),
    codesOf("mobile"),
  ];

  test.each([
    ["two valid id numbers", name.same + idNumber.different, 40, "id-numbers"],
    ["two birth dates with names that differ", name.character + birthDate.different, 40, "birth-dates-and-names"],
    [
      "twins: one birth date with names that differ in one character",
      name.character + birthDate.same + mobile.same,
      12,
      "twins",
    ],
    ["names that differ where all in all speaks against one person", name.surname + mobile.same, -0.1, "names"],
    ["none: names that differ where all in all speaks for one person", name.surname + idNumber.same, 12, undefined],
    ["none: two birth dates with one name", name.same + birthDate.different, -5, undefined],
    ["none: two birth dates with names that sound alike", name.sounds + birthDate.different, -5, undefined],
    ["none: a slip in a birth date with names that differ", name.surname + birthDate.slip, 3, undefined],
    ["none: one id number with names that differ in one character", name.character + idNumber.same, 12, undefined],
    ["none: a slip in an id number", name.same + idNumber.slip, 20, undefined],
    ["none: strangers with one name", name.same + mobile.changed, -12, undefined],
  ])("is %s", (_, pattern, weight, expected) => {
    expect(contradiction(pattern, weight)).toBe(expected);
  });
});
