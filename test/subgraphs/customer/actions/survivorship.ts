import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { recomputeGolden } from "../../../../subgraphs/customer/actions/recompute-golden.js";
import { decider, steward } from "../decider.js";
import { callerOf, mobileOf, openCustomer, type OpenCustomer, residentId, type Row } from "../open-customer.js";

const wang = { name: "王一丁", idNumber: residentId(1) };
const three = [
  { externalId: "a", ...wang, mobile: mobileOf(1), company: "东软集团", registeredAt: "2020-01-01" },
  { externalId: "b", ...wang, mobile: mobileOf(2), registeredAt: "2021-01-01", projectCode: "SH-02" },
  { externalId: "c", ...wang, mobile: mobileOf(1), company: "大连港", registeredAt: "2019-01-01" },
];
const shownMobile = (n: number) => `${mobileOf(n).slice(0, 3)}****${mobileOf(n).slice(-4)}`;

/** Whose value holds when registrations differ. */
export function survivorship(): void {
  describe("whose value holds", () => {
    let open: OpenCustomer;
    let ids: Record<string, string>;
    beforeAll(async () => {
      open = await openCustomer();
    });
    afterAll(() => open.close());
    beforeEach(async () => {
      await open.empty();
      await open.source.query("delete from survivorship where version > 1");
      await open.import(three);
      ids = await open.ids();
    });

    const golden = async (field: string, caller = steward as Parameters<OpenCustomer["get"]>[2]) => {
      const text = `query ($id: ID!) { customer(id: $id) { id version goldenValues { field value reason
      pin { reason pinnedBy } registration { externalId } others { value registration { externalId } } }
      contactPoints { value registrations sources { externalId } } } }`;
      const { customer } = await open.get(text, { id: ids["a"] }, caller);
      return { ...customer, golden: (customer.goldenValues as Row[]).find((value) => value["field"] === field) } as Row;
    };
    const write = async (name: string, input: Row, caller = steward as Parameters<OpenCustomer["get"]>[2]) => {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
      const answer =
        name === "survivorshipChange"
          ? "survivorship { version computedAt rules { field criteria } }"
          : "customer { id version }";
      const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} userErrors { code field message } } }`;
      return (
        await open.get(
          text,
          { input: { ...(name !== "goldenValueUnpin" && { reason: "asked them" }), ...input } },
          caller,
        )
      )[name] as Row;
    };

    test("says why it does, and shows what others say instead, each with its registration", async () => {
      expect((await golden("mobile"))["golden"]).toEqual({
        ...{
          field: "mobile",
          value: shownMobile(2),
          reason: "MOST_RECENT",
          pin: null,
          registration: { externalId: "b" },
        },
        others: [{ value: shownMobile(1), registration: { externalId: "a" } }],
      });
      expect((await golden("idNumber"))["golden"]).toMatchObject({ reason: "UNDISPUTED", others: [] });
      expect((await golden("company"))["golden"]).toMatchObject({ value: "东软集团", others: [{ value: "大连港" }] });
    });

    test("drops nothing: two mobiles are two contact points with their sources, as far as the caller sees them", async () => {
      const points = async (caller?: Parameters<typeof golden>[1]) =>
        Object.fromEntries(
          ((await golden("mobile", caller))["contactPoints"] as Row[]).map(({ value, sources }) => [
            value as string,
            (sources as Row[]).map(({ externalId }) => externalId as string).sort(),
          ]),
        );
      expect(await points()).toEqual({ [shownMobile(1)]: ["a", "c"], [shownMobile(2)]: ["b"] });
      expect(await points(callerOf("sales_manager", "DL-01"))).toEqual({
        [shownMobile(1)]: ["a", "c"],
        [shownMobile(2)]: [],
      });
      const { golden: seen } = await golden("mobile", callerOf("sales_manager", "DL-01"));
      expect(seen).toMatchObject({ registration: null, others: [{ value: shownMobile(1) }] });
    });

    test("is changed by a rule, in a new version, for everybody who is there and everybody who comes", async () => {
      const rules = [{ field: "mobile", criteria: ["MOST_FREQUENT"] }];
      const done = await write("survivorshipChange", { version: 1, rules });
      expect(done).toMatchObject({ userErrors: [], survivorship: { version: 2, computedAt: null } });
      expect(await recomputeGolden(open.source)).toBe(1);
      expect((await golden("mobile"))["golden"]).toMatchObject({ value: shownMobile(1), reason: "MOST_FREQUENT" });
      const text =
        "{ latest: survivorship { version computedAt rules { field } } first: survivorship(version: 1) { reason changedBy } }";
      const { latest, first } = await open.get(text, {}, steward);
      expect(latest).toMatchObject({ version: 2, computedAt: expect.stringMatching(/^\d{4}-.*Z$/) });
      expect(latest.rules).toHaveLength(9);
      expect(first).toEqual({ reason: "What the house begins with.", changedBy: "oneroof" });
      await open.import([
        { ...three[1]!, externalId: "d" },
        { ...three[1]!, externalId: "e" },
      ]);
      expect((await golden("mobile"))["golden"]).toMatchObject({ value: shownMobile(2), reason: "MOST_FREQUENT" });
      await open.people();
    });

    test("is computed anew a batch at a time, and only once, also by two at the same moment", async () => {
      await open.import(
        Array.from({ length: 700 }, (_, n) => ({
          externalId: `m${n}`,
          idNumber: residentId(n + 5),
          mobile: mobileOf(n + 5),
        })),
      );
      await write("survivorshipChange", { version: 1, rules: [{ field: "mobile", criteria: ["MOST_FREQUENT"] }] });
      let batches = 0;
      expect(await recomputeGolden(open.source, () => (batches += 1) === 1)).toBe(500);
      const [first, second] = await Promise.all([recomputeGolden(open.source), recomputeGolden(open.source)]);
      expect(first + second).toBe(201);
      expect(await recomputeGolden(open.source)).toBe(0);
    });

    test("is what a person pinned, through a merge and a split, until it is taken back", async () => {
      const { version } = await golden("mobile");
      const pinned = await write("goldenValuePin", { id: ids["a"], version, field: "mobile", registration: ids["c"] });
      expect(pinned["userErrors"]).toEqual([]);
      const held = await golden("mobile");
      expect(held["golden"]).toMatchObject({
        ...{ value: shownMobile(1), reason: "PINNED", registration: { externalId: "c" } },
        pin: { reason: "asked them", pinnedBy: steward.subject },
      });
      await open.import([{ externalId: "x", name: "李晓红", idNumber: residentId(2), mobile: mobileOf(9) }]);
      ids = await open.ids();
      const decide = decider(open);
      await decide("customerMerge", { customers: [ids["a"], ids["x"]] });
      expect((await golden("mobile"))["golden"]).toMatchObject({ reason: "PINNED", registration: { externalId: "c" } });
      await decide("customerSplit", { customer: ids["a"], registrations: [ids["c"]] });
      expect((await golden("mobile"))["golden"]["reason"]).not.toBe("PINNED");
      const taken = await write("goldenValueUnpin", {
        ...{ id: ids["c"], field: "mobile" },
        version: (await open.get(`query ($id: ID!) { customer(id: $id) { version } }`, { id: ids["c"] })).customer
          .version,
      });
      expect(taken["userErrors"]).toEqual([]);
      await open.people();
    });

    test.each<[string, string, (version: number) => Row, object]>([
      ["another's registration", "goldenValuePin", () => ({ registration: "reg_x" }), { code: "NOT_FOUND" }],
      ["a registration that says nothing", "goldenValuePin", () => ({ field: "email" }), { code: "INVALID" }],
      ["a stale version", "goldenValuePin", (version) => ({ version: version - 1 }), { code: "STALE_VERSION" }],
      ["a pin without a reason", "goldenValuePin", () => ({ reason: " " }), { code: "INVALID", field: ["reason"] }],
      ["taking back no pin", "goldenValueUnpin", () => ({}), { code: "STATE" }],
    ])("%s is refused", async (_, name, differing, error) => {
      const { version } = await golden("mobile");
      const whose = name === "goldenValuePin" && { registration: ids["c"] };
      const input = { id: ids["a"], version, field: "mobile", ...whose, ...differing(version as number) };
      expect((await write(name, input))["userErrors"]).toMatchObject([error]);
    });

    test.each<[string, Row, object]>([
      ["an older version", { version: 0 }, { code: "STALE_VERSION" }],
      ["a rule without criteria", { rules: [{ field: "name", criteria: [] }] }, { code: "INVALID" }],
      ["a field twice", { rules: Array(2).fill({ field: "name", criteria: ["VERIFIED"] }) }, { code: "INVALID" }],
      ["trust in nobody", { rules: [{ field: "name", criteria: ["TRUSTED_SOURCE"] }] }, { code: "INVALID" }],
    ])("a change of the rules by %s is refused", async (_, differing, error) => {
      const input = { version: 1, rules: [{ field: "name", criteria: ["VERIFIED"] }], ...differing };
      expect((await write("survivorshipChange", input))["userErrors"]).toMatchObject([error]);
    });

    test("is for those who look after the data to say, the rules for those of the whole group", async () => {
      const rules = [{ field: "name", criteria: ["VERIFIED"] }];
      for (const caller of [callerOf("service_manager", "DL-01"), callerOf("data_steward", "DL-01")])
        await expect(write("survivorshipChange", { version: 1, rules }, caller)).rejects.toThrow();
      const pin = { id: ids["a"], version: 1, field: "mobile", registration: ids["c"] };
      await expect(write("goldenValuePin", pin, callerOf("sales_manager", "DL-01"))).rejects.toThrow();
      const elsewhere = { ...pin, registration: ids["b"], version: (await golden("mobile"))["version"] };
      const refused = await write("goldenValuePin", elsewhere, callerOf("data_steward", "DL-01"));
      expect(refused["userErrors"]).toMatchObject([{ code: "NOT_FOUND" }]);
    });
  });
}
