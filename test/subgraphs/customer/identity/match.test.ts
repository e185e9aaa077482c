import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Constraint } from "../../../../subgraphs/customer/identity/constraint.js";
import type { Evidence } from "../../../../subgraphs/customer/identity/evidence.js";
import { learn } from "../../../../subgraphs/customer/identity/learn.js";
import { linkKeys } from "../../../../subgraphs/customer/identity/link-keys.js";
import { match } from "../../../../subgraphs/customer/identity/match.js";
import type { RegistrationFields } from "../../../../subgraphs/customer/identity/normalise/registration.js";
import { priorModel } from "../../../../subgraphs/customer/actions/prior-model.js";
import { idNumber, someone } from "./someone.js";

type Fields = Partial<RegistrationFields>;

const model = priorModel();
const registered = (rows: Readonly<Record<string, Fields>>) =>
  Object.entries(rows).map(([id, fields]) => someone(id, fields));
/** Who is with whom, by the ids of registrations. */
const groups = (evidence: readonly Evidence[], constraints: readonly Constraint[] = []) =>
  match(evidence, { model, constraints }).clusters.map((ids) => ids.join(" "));
const who = (rows: Readonly<Record<string, Fields>>, constraints?: readonly Constraint[]) =>
  groups(registered(rows), constraints);

const own = idNumber("1990-01-31", 123);
const mobile = "13800138000";
const room = "3-2-1501";

describe("one person", () => {
  test.each<[string, Fields, Fields]>([
    [
      "an id number, whatever the name was written like",
      { name: "王伟", idNumber: own },
      { name: "王先生", idNumber: own.toLowerCase() },
    ],
    [
      "an id number of 15 digits",
      { name: "王小明", idNumber: own },
      { name: "王晓明", idNumber: own.slice(0, 6) + own.slice(8, 17) },
    ],
    [
      "a name and a mobile",
      { name: "王小明", mobile },
      { name: "王 曉 明", mobile: "+86 138-0013-8000", projectCode: "SH-01" },
    ],
    ["a name that sounds the same, and a mobile", { name: "陈佳怡", mobile }, { name: "陳嘉儀", mobile }],
    ["a name in pinyin, and a mobile", { name: "王小明", mobile }, { name: "Xiaoming Wang", mobile }],
    ["a name and a WeChat name", { name: "王小明", wechat: "wx_abc123" }, { name: "王小明", wechat: "WX_ABC123" }],
    [
      "a mobile with a digit wrong, in one room",
      { name: "王小明", mobile, address: room },
      { name: "王小明", mobile: "13800138001", address: "三号楼二单元1501" },
    ],
    [
      "a rare name, a birth date and another number",
      { name: "鲜于璟", birthDate: "1990-01-31", mobile },
      { name: "鲜于璟", birthDate: "1990/1/31", mobile: "13912345678" },
    ],
    [
      "an id number with a digit wrong, and a name",
      { name: "王小明", idNumber: own },
      { name: "王小明", idNumber: `${own.slice(0, 9)}${(Number(own[9]) + 1) % 10}${own.slice(10)}` },
    ],
    [
      "a Western name, in another order, and an e-mail address",
      { name: "John Smith", email: "john@b.cn" },
      { name: "Smith, Jon", email: "john@b.cn" },
    ],
  ])("is told by %s", (_, one, other) => {
    expect(who({ a: one, b: other })).toEqual(["a b"]);
  });
});

describe("two people", () => {
  test.each<[string, Fields, Fields]>([
    ["only share a common name", { name: "张伟" }, { name: "张伟", projectCode: "SH-01" }],
    ["only share a mobile", { name: "王伟", mobile }, { name: "李娜", mobile }],
    [
      "are husband and wife in one room with one mobile",
      { name: "王伟", gender: "M", mobile, address: room },
      { name: "李娜", gender: "F", mobile, address: room },
    ],
    [
      "are father and son in one room with one mobile",
      { name: "王建国", mobile, address: room },
      { name: "王小明", mobile, address: room },
    ],
    [
      "have two valid id numbers, though all else agrees",
      { name: "王伟", mobile, wechat: "wx_abc123", address: room, idNumber: own },
      { name: "王伟", mobile, wechat: "wx_abc123", address: room, idNumber: idNumber("1990-01-31", 345) },
    ],
    [
      "are twins with id numbers",
      { name: "王文波", mobile, address: room, idNumber: own },
      { name: "王文涛", mobile, address: room, idNumber: idNumber("1990-01-31", 125) },
    ],
    [
      "are twins without",
      { name: "王文波", birthDate: "1990-01-31", mobile, address: room },
      { name: "王文涛", birthDate: "1990-01-31", mobile, address: room },
    ],
    [
      "have two birth dates and names that differ",
      { name: "王文波", birthDate: "1990-01-31", mobile, address: room, wechat: "wx_abc123" },
      { name: "王文涛", birthDate: "1993-06-17", mobile, address: room, wechat: "wx_abc123" },
    ],
    [
      "one of whom got the other's number when it was given back",
      { name: "王伟", mobile, registeredAt: "2015-01-01" },
      { name: "赵敏", mobile, registeredAt: "2024-01-01" },
    ],
    ["of whom one has no name", { name: "业主", address: room }, { name: "王伟", address: room }],
  ])("stay apart who %s", (_, one, other) => {
    expect(who({ a: one, b: other })).toEqual(["a", "b"]);
  });

  test("with an agent's mobile stay as many as their names", () => {
    const names = ["王伟", "李娜", "张敏", "刘洋", "陈静", "杨帆", "赵磊", "黄丽", "周杰", "吴倩"];
    const rows = Object.fromEntries(names.map((name, index) => [`r${index}`, { name, mobile }]));
    expect(who(rows)).toHaveLength(names.length);
  });
});

describe("a chain of links", () => {
  test("does not glue a family together that shares a mobile here and a room there", () => {
    const family = {
      father1: { name: "王建国", mobile, address: room, idNumber: idNumber("1960-05-05", 11) },
      father2: { name: "王先生", mobile, address: room },
      mother1: { name: "李秀英", mobile, address: room, idNumber: idNumber("1962-07-07", 22) },
      son1: { name: "王小明", mobile: "13912345678", address: room, birthDate: "1990-01-31" },
      son2: { name: "王先生", mobile: "13912345678", address: room },
      daughter: { name: "王小敏", mobile, address: room, birthDate: "1993-06-17" },
    };
    const together = who(family);
    for (const names of [
      ["father1", "mother1"],
      ["father1", "son1"],
      ["father1", "daughter"],
      ["son1", "daughter"],
      ["mother1", "daughter"],
    ])
      expect(together.filter((group) => names.every((name) => group.split(" ").includes(name)))).toEqual([]);
  });

  test("does not lead round two id numbers: who has none goes with one of them", () => {
    const rows = {
      a: { name: "王小明", mobile, idNumber: own },
      b: { name: "王小明", mobile, wechat: "wx_abc123" },
      c: { name: "王小明", wechat: "wx_abc123", mobile, idNumber: idNumber("1985-08-08", 7) },
    };
    const together = who(rows);
    expect(together).toHaveLength(2);
    expect(together).not.toContain("a c");
  });

  test("joins what hangs together when nothing speaks against it", () => {
    const rows = {
      a: { name: "鲜于璟", idNumber: own },
      b: { name: "鲜于璟", idNumber: own, mobile },
      c: { name: "鲜于女士", mobile, wechat: "wx_abc123" },
      d: { name: "鲜于璟", wechat: "wx_abc123", address: room },
    };
    expect(who(rows)).toEqual(["a b c d"]);
  });
});

describe("between the thresholds", () => {
  test("people are asked, once for two groups, the strongest pair first", () => {
    const rows = {
      a: { name: "王小明", mobile, idNumber: own },
      b: { name: "王小明", mobile, idNumber: own },
      c: { name: "王先生", mobile, address: room },
      d: { name: "王小敏", mobile },
      x: { name: "张三", mobile: "13911112222" },
    };
    const { clusters, review } = match(registered(rows), { model });
    const at = (id: string) => clusters.findIndex((ids) => ids.includes(id));
    expect(clusters).toContainEqual(["x"]);
    expect(review.length).toBeGreaterThan(0);
    for (const { weight } of review) expect(weight).toBeGreaterThanOrEqual(model.thresholds.review);
    expect([...review].sort((left, right) => right.weight - left.weight)).toEqual(review);
    const asked = review.map(({ left, right }) => [at(left), at(right)].sort().join());
    expect(new Set(asked).size).toBe(asked.length);
  });

  test.each<[string, Fields, Fields]>([
    ["id-numbers", { name: "王伟", idNumber: own }, { name: "王伟", idNumber: idNumber("1990-01-31", 345) }],
    ["twins", { name: "王文波", birthDate: "1990-01-31" }, { name: "王文涛", birthDate: "1990-01-31" }],
  ])("it is said why two are kept apart for whom much speaks: %s", (contradiction, one, other) => {
    const both = { mobile, wechat: "wx_abc123", email: "a@b.cn", address: room };
    const { clusters, review } = match(registered({ a: { ...both, ...one }, b: { ...both, ...other } }), { model });
    expect(clusters).toEqual([["a"], ["b"]]);
    expect(review).toEqual([{ left: "a", right: "b", weight: expect.any(Number), contradiction }]);
  });
});

describe("what people decided", () => {
  const strangers = { a: { name: "王伟" }, b: { name: "李娜", mobile } };
  const one = { a: { name: "王伟", idNumber: own }, b: { name: "王伟", idNumber: own } };

  test("holds whatever the evidence says", () => {
    expect(who(strangers, [{ kind: "must-link", left: "b", right: "a" }])).toEqual(["a b"]);
    expect(who(one, [{ kind: "cannot-link", left: "b", right: "a" }])).toEqual(["a", "b"]);
  });

  test("joins even two valid id numbers, since people may know better", () => {
    const two = { a: { idNumber: own }, b: { idNumber: idNumber("1990-01-31", 345) } };
    expect(who(two, [{ kind: "must-link", left: "a", right: "b" }])).toEqual(["a b"]);
  });

  test("leaves no question about those it speaks of", () => {
    const evidence = registered({ a: { name: "王小明", mobile }, b: { name: "王小敏", mobile } });
    const apart = match(evidence, { model, constraints: [{ kind: "cannot-link", left: "a", right: "b" }] });
    expect(apart.review).toEqual([]);
  });

  test("that would break a decision to keep apart is refused, and counted", () => {
    const evidence = registered({ a: { name: "王伟" }, b: { name: "李娜" }, c: { name: "张敏" } });
    const { clusters, counters } = match(evidence, {
      model,
      constraints: [
        { kind: "must-link", left: "a", right: "b" },
        { kind: "must-link", left: "b", right: "c" },
        { kind: "cannot-link", left: "a", right: "c" },
      ],
    });
    expect(clusters).toEqual([["a", "b"], ["c"]]);
    expect(counters.refusedDecisions).toBe(1);
  });
});

test("exact identifiers are a valid document, or a mobile with a full name", () => {
  const keys = (fields: Fields) => linkKeys(someone("a", fields));
  expect(keys({ name: "王 偉", mobile, idNumber: own })).toEqual([`resident:${own}`, "mobile:+8613800138000:王伟"]);
  expect(keys({ name: "王先生", mobile, idNumber: `${own.slice(0, 17)}?` })).toEqual([]);
  expect(keys({ idNumber: "E12345678" })).toEqual(["passport:E12345678"]);
});

describe("whatever is registered and decided", () => {
  const names = ["王伟", "王维", "王先生", "李娜", "Li Na", "张小明", "业主"];
  const fields = fc.record(
    {
      name: fc.constantFrom(...names),
      mobile: fc.constantFrom("13800138000", "13800138001", "13912345678"),
      idNumber: fc.constantFrom(own, own.slice(0, 17) + "?", idNumber("1990-01-31", 345), idNumber("1985-08-08", 7)),
      birthDate: fc.constantFrom("1990-01-31", "1990-01-13", "1985-08-08"),
      address: fc.constantFrom("3-2-1501", "3-2-1502", "三号楼1501"),
      wechat: fc.constantFrom("wx_abc123", "wx_abc132"),
      projectCode: fc.constantFrom("DL-01", "DL-02", "SH-01"),
    },
    { requiredKeys: [] },
  );
  const several = fc
    .array(fields, { minLength: 2, maxLength: 14 })
    .map((rows) => rows.map((row, index) => someone(`r${String(index).padStart(2, "0")}`, row)));
  const constraint = fc.record({
    kind: fc.constantFrom<Constraint["kind"]>("must-link", "cannot-link"),
    left: fc.nat(13).map((index) => `r${String(index).padStart(2, "0")}`),
    right: fc.nat(13).map((index) => `r${String(index).padStart(2, "0")}`),
  });
  const decided = fc.array(constraint, { maxLength: 6 });
  const runs = { numRuns: 60 };

  test("depends neither on the order of registrations or decisions nor on the side from which one is told", () => {
    const shuffled = several.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, decided, ([rows, others], constraints) => {
        const turned = constraints.map(({ kind, left, right }) => ({ kind, left: right, right: left })).reverse();
        const [one, other] = [match(rows, { model, constraints }), match(others, { model, constraints: turned })];
        expect(other).toEqual(one);
      }),
      runs,
    );
  });

  test("leaves every registration in one customer, breaks no decision to keep apart, and counts every refused one to link", () => {
    fc.assert(
      fc.property(several, decided, (rows, constraints) => {
        const { clusters, counters, review } = match(rows, { model, constraints });
        expect(clusters.flat().sort()).toEqual(rows.map(({ id }) => id));
        const at = (id: string) => clusters.findIndex((ids) => ids.includes(id));
        const known = constraints.filter(({ left, right }) => left !== right && at(left) >= 0 && at(right) >= 0);
        const broken = (kind: Constraint["kind"]) =>
          known.filter((one) => one.kind === kind && (at(one.left) === at(one.right)) === (kind === "cannot-link"));
        expect(broken("cannot-link")).toEqual([]);
        expect(
          new Set(broken("must-link").map(({ left, right }) => [left, right].sort().join())).size,
        ).toBeLessThanOrEqual(counters.refusedDecisions);
        for (const { left, right } of review) expect(at(left)).not.toBe(at(right));
      }),
      runs,
    );
  });

  test("never puts two valid id numbers together that are no slip of each other, unless people said so", () => {
    fc.assert(
      fc.property(several, (rows) => {
        for (const ids of match(rows, { model }).clusters) {
          const numbers = ids.map((id) => rows.find((row) => row.id === id)?.idNumber);
          const valid = new Set(
            numbers.flatMap((document) => (document?.kind === "resident" ? [document.number] : [])),
          );
          expect(valid.size).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  test("is the same in any order when a model is learned from it", () => {
    fc.assert(
      fc.property(several, (rows) => {
        const learned = match(rows);
        expect(match([...rows].reverse())).toEqual(learned);
        expect(learned.model).toEqual(learn(rows));
      }),
      { numRuns: 1 },
    );
  });
});
