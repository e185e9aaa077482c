import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { decider, steward } from "../decider.js";
import { callerOf, mobileOf, openCustomer, type OpenCustomer, residentId, type Row } from "../open-customer.js";

const explanation = `left { externalId } right { externalId } together base weight wholeWeight contradiction linkThreshold reviewThreshold
  modelVersion decision { kind reason } comparisons { field left right agreement weight rarity }`;
const question = `query ($a: ID!, $b: ID!) { whySame(a: $a, b: $b) { ${explanation} chain { ${explanation} } } }`;

const wang = { name: "王一丁", mobile: mobileOf(1), idNumber: residentId(1), address: "3栋2单元1501室" };

describe("why two are one person", () => {
  let open: OpenCustomer;
  let ids: Record<string, string>;

  beforeAll(async () => {
    open = await openCustomer();
    await open.import([
      { externalId: "a", ...wang },
      { externalId: "b", ...wang, name: "王一定", address: "3-2-1501" },
      { externalId: "c", name: "李晓红", mobile: mobileOf(2), idNumber: residentId(2) },
      { externalId: "d", name: "李先生", mobile: mobileOf(2), projectCode: "SH-02" },
      // A chain: e and g share nothing but what f shares with each.
      { externalId: "e", name: "欧阳先生", mobile: mobileOf(5), idNumber: residentId(5) },
      { externalId: "f", name: "欧阳文轩", mobile: mobileOf(6), idNumber: residentId(5), email: "wx@example.com" },
      { externalId: "g", name: "欧阳文轩", mobile: mobileOf(6), email: "wx@example.com" },
    ]);
    ids = await open.ids();
  });
  afterAll(() => open.close());

  const why = async (a: string, b: string, caller = steward as Parameters<OpenCustomer["get"]>[2]) =>
    (await open.get(question, { a: ids[a] ?? a, b: ids[b] ?? b }, caller)).whySame as Row;
  const addsUp = ({ base, comparisons, weight }: Row) =>
    expect((comparisons as Row[]).reduce<number>((sum, each) => sum + (each["weight"] as number), base)).toBeCloseTo(
      weight,
    );

  test("every field is told side by side and masked, with its agreement, its weight, the sum, the thresholds and the model", async () => {
    const told = await why("a", "b");
    expect(told).toMatchObject({
      ...{ left: { externalId: "a" }, right: { externalId: "b" }, together: true, contradiction: null, decision: null },
      ...{ modelVersion: "prior", wholeWeight: null, chain: [] },
    });
    expect(told["weight"]).toBeGreaterThanOrEqual(told["linkThreshold"]);
    expect(told["linkThreshold"]).toBeGreaterThan(told["reviewThreshold"]);
    addsUp(told);
    const fields = Object.fromEntries((told["comparisons"] as Row[]).map((each) => [each["field"], each]));
    expect(Object.keys(fields)).toHaveLength(10);
    const mobile = `${wang.mobile.slice(0, 3)}****${wang.mobile.slice(-4)}`;
    expect(fields["MOBILE"]).toMatchObject({ left: mobile, right: mobile, agreement: "SAME", rarity: null });
    expect(fields["NAME"]).toMatchObject({ left: "王一丁", right: "王一定", rarity: expect.any(Number) });
    expect(fields["ID_NUMBER"]).toMatchObject({ agreement: "SAME" });
    expect(fields["BIRTH_DATE"]).toMatchObject({ agreement: "NOT_COMPARED", weight: 0 });
    expect(fields["EMAIL"]).toMatchObject({ left: null, right: null, agreement: "NOT_COMPARED", weight: 0 });
    expect(JSON.stringify(told)).not.toContain(wang.idNumber.slice(4, 14));
  });

  test("it is the same asked the other way round", async () => {
    const [there, back] = [await why("a", "c"), await why("c", "a")];
    expect(back["weight"]).toBe(there["weight"]);
    expect(back["wholeWeight"]).toBe(there["wholeWeight"]);
    expect(back["contradiction"]).toBe("ID_NUMBERS");
    expect(there["together"]).toBe(false);
  });

  test("who hang together by way of others are told by every link of the chain", async () => {
    expect((await open.people()).some((people) => people === "e f g")).toBe(true);
    const told = await why("e", "g");
    expect(told["weight"]).toBeLessThan(told["linkThreshold"]);
    expect(told["chain"].map(({ left, right }: Row) => `${left.externalId}${right.externalId}`)).toEqual(["ef", "fg"]);
    (told["chain"] as Row[]).forEach((link) => {
      addsUp(link);
      expect(link["weight"]).toBeGreaterThan(told["weight"]);
    });
  });

  test("two customers are told by their strongest pair, and by all that lies between them", async () => {
    const customers = await Promise.all(
      ["a", "c"].map(
        async (name) =>
          (await open.get("query ($id: ID!) { customer(id: $id) { id } }", { id: ids[name] })).customer.id as string,
      ),
    );
    const told = await why(customers[0]!, customers[1]!);
    expect(told).toMatchObject({ together: false, contradiction: "ID_NUMBERS", wholeWeight: null });
    const doubtful = await why("c", "d");
    expect(doubtful["wholeWeight"]).toBeCloseTo(doubtful["weight"]);
    expect((doubtful["comparisons"] as Row[])[0]).toMatchObject({ field: "NAME", agreement: "SAME" });
  });

  test("a decision is told beside the evidence", async () => {
    const { outcome } = await decider(open)("customerMerge", {
      customers: [ids["a"], ids["c"]],
      reason: "one passport",
    });
    const told = await why("a", "c");
    expect(told).toMatchObject({ together: true, decision: { kind: "SAME", reason: "one passport" } });
    expect(told["contradiction"]).toBe("ID_NUMBERS");
    const { id, version } = outcome.decision as Row;
    await decider(open)("identityDecisionUndo", { id, version });
    expect(await why("a", "c")).toMatchObject({ together: false, decision: null });
  });

  test("only who answers the review queue is told, and only of whom they see", async () => {
    await expect(why("a", "b", callerOf("sales_manager", "DL-01"))).rejects.toThrow("Your role has no right to this.");
    const manager = callerOf("service_manager", "DL-01");
    expect(await why("c", "d", manager)).toBeNull();
    expect(await why("c", "reg_nobody", manager)).toBeNull();
    expect(await why("a", "b", manager)).toMatchObject({ together: true });
    await expect(why("a", "a")).rejects.toThrow("both ids lead to one");
  });

  test("a page of the review queue, and every link of a list, cost a statement for each sort of thing, not for each row", async () => {
    const queue = `{ reviewPairs { nodes { weight left { name } right { name } decision { id } explanation { weight comparisons { field weight } } } } }`;
    const asked = await open.get(queue, {}, steward);
    expect(asked.reviewPairs.nodes.length).toBeGreaterThan(0);
    for (const pair of asked.reviewPairs.nodes as Row[]) expect(pair["explanation"].weight).toBeCloseTo(pair["weight"]);
    expect(asked.statements).toBeLessThanOrEqual(4); // the page, registrations, people, the model
    const links = await open.get(
      `{ registrations { nodes { externalId link { weight right { externalId } } } } }`,
      {},
      steward,
    );
    const linked = Object.fromEntries(
      (links.registrations.nodes as Row[]).map(({ externalId, link }) => [externalId, link]),
    );
    expect(linked["a"]).toMatchObject({ right: { externalId: "b" } });
    expect(linked["d"]).toBeNull();
    expect(links.statements).toBeLessThanOrEqual(4);
  });

  test("a desk hears in what a registration agrees with what it sees already, and nothing of what it does not", async () => {
    const text = `mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) { matchedOn userErrors { message } } }`;
    const register = async (input: Row, caller: Parameters<OpenCustomer["get"]>[2]) =>
      (await open.get(text, { input: { department: "MARKETING", ...input } }, caller)).customerRegister
        .matchedOn as string[];
    const here = await register(
      { ...wang, address: undefined, projectCode: "DL-01" },
      callerOf("sales_consultant", "DL-01"),
    );
    expect(here).toEqual(["NAME", "ID_NUMBER", "MOBILE"]);
    const elsewhere = await register({ ...wang, projectCode: "SY-01" }, callerOf("sales_consultant", "SY-01"));
    expect(elsewhere).toEqual([]);
  });
});
