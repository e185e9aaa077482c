import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Group, type Member, regroup } from "../../../../subgraphs/customer/rules/regroup.js";

const member = (id: string, customerId: string | null, ...keys: string[]): Member => ({ id, customerId, keys });

/** Who is with whom, and as whom, in a form that is easily read. */
const shape = (groups: Group<Member>[]) =>
  Object.fromEntries(groups.map(({ customerId, members }) => [members.map(({ id }) => id).join(" "), customerId]));

describe("grouping registrations anew", () => {
  test("a new one joins whoever shares a key, and is alone without one", () => {
    expect(shape(regroup([member("r1", "c1", "a"), member("r2", null, "a"), member("r3", null)]))).toEqual({
      "r1 r2": "c1",
      r3: null,
    });
  });

  test("keys reach through others", () => {
    expect(shape(regroup([member("r1", null, "a"), member("r2", null, "b"), member("r3", null, "a", "b")]))).toEqual({
      "r1 r2 r3": null,
    });
  });

  test("of customers that become one the one with most registrations goes on, the older of equals", () => {
    const more = [
      member("r1", "c1", "a"),
      member("r2", "c2", "b"),
      member("r3", "c2", "b"),
      member("r4", null, "a", "b"),
    ];
    expect(shape(regroup(more))).toEqual({ "r1 r2 r3 r4": "c2" });
    const equal = [member("r1", "c2", "a"), member("r2", "c1", "b"), member("r4", null, "a", "b")];
    expect(shape(regroup(equal))).toEqual({ "r1 r2 r4": "c1" });
  });

  test("a customer that falls apart goes on where most of its registrations are", () => {
    const apart = [member("r1", "c1", "a"), member("r2", "c1", "b"), member("r3", "c1", "b")];
    expect(shape(regroup(apart))).toEqual({ r1: null, "r2 r3": "c1" });
  });

  test("a customer that is pushed out where it has most goes on where else it has registrations", () => {
    const members = [
      ...[member("r1", "c1", "a"), member("r2", "c1", "a"), member("r3", "c1", "b")],
      ...[member("r4", "c2", "a"), member("r5", "c2", "a"), member("r6", "c2", "a")],
    ];
    expect(shape(regroup(members))).toEqual({ "r1 r2 r4 r5 r6": "c2", r3: "c1" });
  });

  const members = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 60 }).map((n) => `r${String(n).padStart(2, "0")}`),
      customerId: fc.option(fc.constantFrom("c1", "c2", "c3"), { nil: null }),
      keys: fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f", "g"), { maxLength: 2 }),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  );

  test("does not depend on the order, leaves nobody out, gives no customer to two groups", () => {
    fc.assert(
      fc.property(
        members.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, mixed]) => {
          const groups = regroup(list);
          expect(shape(regroup(mixed))).toEqual(shape(groups));
          expect(groups.flatMap((group) => group.members.map(({ id }) => id)).sort()).toEqual(
            list.map(({ id }) => id).sort(),
          );
          const ids = groups.flatMap(({ customerId }) => customerId ?? []);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });

  test("joins exactly those whom a chain of shared keys connects", () => {
    fc.assert(
      fc.property(members, (list) => {
        const groups = regroup(list);
        const groupOf = new Map(groups.flatMap((group, index) => group.members.map(({ id }) => [id, index] as const)));
        for (const left of list)
          for (const right of list)
            if (left.keys.some((key) => right.keys.includes(key)))
              expect(groupOf.get(left.id)).toBe(groupOf.get(right.id));
        const keysOf = groups.map((group) => new Set(group.members.flatMap(({ keys }) => keys)));
        keysOf.forEach((keys, index) =>
          keysOf.slice(index + 1).forEach((others) => expect([...keys].filter((key) => others.has(key))).toEqual([])),
        );
      }),
    );
  });
});
