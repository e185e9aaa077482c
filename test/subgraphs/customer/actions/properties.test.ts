import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { learn } from "../../../../subgraphs/customer/identity/learn.js";
import { match } from "../../../../subgraphs/customer/identity/match.js";
import { normaliseRegistration } from "../../../../subgraphs/customer/identity/normalise/registration.js";
import { decider } from "../decider.js";
import { mobileOf, openCustomer, type OpenCustomer, residentId } from "../open-customer.js";

/** How many cases are tried of what needs no database, and of what does: IDENTITY_RUNS=1000 for a long run. */
const runs = Number(process.env["IDENTITY_RUNS"] ?? 40);
const runsInDatabase = Math.ceil(runs / 20);
const seed = Number(process.env["IDENTITY_SEED"] ?? 1);

/** What a desk writes down of one of six people, more or less of it. */
const fields = fc.record({
  person: fc.nat(5),
  name: fc.boolean(),
  mobile: fc.boolean(),
  idNumber: fc.boolean(),
  title: fc.boolean(),
});
const someone = fields.map(({ person, name, mobile, idNumber, title }) => ({
  name: name ? `${"王李张"[person % 3]}${title ? "先生" : `${"伟芳明"[person >> 1]}明`}` : undefined,
  mobile: mobile ? mobileOf(person >> 1) : undefined,
  idNumber: idNumber ? residentId(person) : undefined,
}));
const several = fc.array(someone, { minLength: 2, maxLength: 12 });

/** What is believed before anything was learned. */
const model = learn([]);

const evidenceOf = (rows: readonly object[]) =>
  rows.map(
    (row, n) => normaliseRegistration({ ...row, id: String(n).padStart(3, "0"), projectCode: "DL-01" }).evidence,
  );

describe("matching, whatever is registered,", () => {
  test("does not depend on the order of registrations, and weighs a pair the same from either side", () => {
    const cases = several.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
    );
    fc.assert(
      fc.property(cases, ([rows, order]) => {
        const evidence = evidenceOf(rows);
        const shuffled = order.map((n) => evidence[n]!);
        const [one, other] = [match(evidence, { model }), match(shuffled, { model })];
        expect(other.clusters).toEqual(one.clusters);
        expect(other.review).toEqual(one.review);
      }),
      { numRuns: runs, seed },
    );
  });

  test("keeps apart whom people keep apart, and each registration in exactly one customer", () => {
    fc.assert(
      fc.property(several, fc.nat(11), fc.nat(11), (rows, a, b) => {
        const evidence = evidenceOf(rows);
        const [left, right] = [evidence[a % rows.length]!.id, evidence[b % rows.length]!.id];
        fc.pre(left !== right);
        const { clusters } = match(evidence, { model, constraints: [{ kind: "cannot-link", left, right }] });
        expect(clusters.some((cluster) => cluster.includes(left) && cluster.includes(right))).toBe(false);
        expect(clusters.flat().sort()).toEqual(evidence.map(({ id }) => id));
      }),
      { numRuns: runs, seed },
    );
  });
});

describe("the house, whatever is imported,", () => {
  let open: OpenCustomer;
  beforeAll(async () => {
    open = await openCustomer();
  });
  afterAll(() => open.close());

  test("comes to the same people in whatever order, one by one or all at once", async () => {
    await fc.assert(
      fc.asyncProperty(several, async (people) => {
        const rows = people.map((row, n) => ({ externalId: `r${String(n).padStart(2, "0")}`, ...row }));
        await open.empty();
        await open.import(rows);
        const together = await open.people();
        await open.empty();
        for (const row of [...rows].reverse()) await open.import([row]);
        expect(await open.people()).toEqual(together);
      }),
      { numRuns: runsInDatabase, seed },
    );
  }, 300_000);

  test("never brings together again whom somebody split", async () => {
    const imports = fc.array(several, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(imports, async (batches) => {
        await open.empty();
        const wang = { name: "王伟明", mobile: mobileOf(0), idNumber: residentId(0) };
        await open.import([
          { externalId: "a", ...wang },
          { externalId: "b", ...wang },
        ]);
        const ids = await open.ids();
        await decider(open)("customerSplit", { customer: ids["a"], registrations: [ids["b"]] });
        for (const [at, people] of batches.entries()) {
          await open.import(people.map((row, n) => ({ externalId: `r${at}-${n}`, ...row })));
          expect((await open.people()).filter((them) => /\ba\b/.test(them) && /\bb\b/.test(them))).toEqual([]);
        }
      }),
      { numRuns: runsInDatabase, seed },
    );
  }, 300_000);
});
