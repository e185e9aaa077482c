import { makePerson } from "../../../cli/seed/person.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { people } from "../../support/house-databases.js";
import { type Chronicle, everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

/** Two owners who bought, complained and had something repaired: all three departments know both. */
const [one, other] = everyChronicle().filter(({ rows }) =>
  ["lead", "deal", "case", "work_order"].every((table) => rows(table).length > 0),
) as [Chronicle, Chronicle];

/** People of whom a desk wrote down too little to be sure: some of them are a question for people, whatever the house has learned. */
const [mobile, another] = [people + 2_000, people + 2_001].map((number) => makePerson(number).mobile);
const doubtful = [
  { name: "张伟", mobile },
  { name: "张先生", mobile },
  { name: "李伟", mobile: another },
  { name: "李伟明", mobile: another },
  { name: "王芳", birthDate: "1980-01-02", email: "wf@example.com" },
  { name: "王芳", birthDate: "1980-02-01" },
  { name: "刘洋", email: "liuyang@example.com" },
  { name: "刘扬", email: "liuyamg@example.com" },
];

const lists = ["registrations", "leads", "deals", "cases", "workOrders"] as const;
type Known = Record<(typeof lists)[number], { nodes: { id: string }[] }> & {
  id: string;
  name: string;
  homes: { unit: { id: string } }[];
};

/** Two people turn out to be one, and two after all: every department sees it at once, and loses nothing. */
export function oneAfterAll(house: TestHouse): void {
  const ask = async (name: string, variables: object, caller?: Parameters<TestHouse["ask"]>[2]) => {
    const { data, errors, ...cost } = await house.ask(question(import.meta.url, name), { ...variables }, caller);
    expect(errors).toBeUndefined();
    return { data, ...cost };
  };
  const known = async (id: string) => (await ask("question", { id })).data.customer as Known;
  const idsIn = (customer: Known) => [
    ...lists.flatMap((list) => customer[list].nodes.map(({ id }) => id)),
    ...customer.homes.map(({ unit }) => unit.id),
  ];

  let before: [Known, Known];
  beforeAll(async () => {
    before = [await known(await customerOf(house, one)), await known(await customerOf(house, other))];
  });
  const input = () => ({ customers: before.map(({ id }) => id), reason: "same passport" });

  test("a rehearsal tells what a merge will do, and does nothing", async () => {
    const rehearsed = (await ask("merge", { input: { ...input(), dryRun: true } })).data.customerMerge;
    expect(rehearsed).toMatchObject({ userErrors: [], outcome: { decision: null, customers: [{}] } });
    expect([await known(before[0].id), await known(before[1].id)]).toEqual(before);
  });

  test("a merge shows in every department at once, under any id; undone, everything is where it was", async () => {
    const { outcome } = (await ask("merge", { input: input() })).data.customerMerge;
    expect(outcome.customers).toHaveLength(1);
    const merged = await known(before[0].id);
    expect(await known(before[1].id)).toEqual(merged);
    expect(idsIn(merged).sort()).toEqual(before.flatMap(idsIn).sort());
    const { id, version } = outcome.decision;
    await ask("undo", { input: { id, version, reason: "a brother" } });
    expect([await known(before[0].id), await known(before[1].id)]).toEqual(before);
  });

  test("a merge and then a split restores everything, in every department", async () => {
    const first = (await ask("merge", { input: input() })).data.customerMerge.outcome.decision;
    const registrations = before[1].registrations.nodes.map(({ id }) => id);
    const split = await ask("split", { input: { customer: before[0].id, registrations, reason: "a brother" } });
    expect(split.data.customerSplit).toMatchObject({ userErrors: [], outcome: { customers: [{}, {}] } });
    expect([await known(before[0].id), await known(before[1].id)]).toEqual(before);
    for (const { id, version } of [split.data.customerSplit.outcome.decision, first])
      await ask("undo", { input: { id, version, reason: "a rehearsal" } });
    expect([await known(before[0].id), await known(before[1].id)]).toEqual(before);
  });

  test("who was merged costs what anybody costs: a statement for each part", async () => {
    const { outcome } = (await ask("merge", { input: input() })).data.customerMerge;
    const { statements, fetches } = await ask("question", { id: before[1].id });
    expect(fetches).toEqual({ customer: 1, marketing: 1, service: 1, property: 1 });
    expect(statements).toBeLessThanOrEqual(8); // the person, seven parts
    const { id, version } = outcome.decision;
    await ask("undo", { input: { id, version, reason: "a brother" } });
  });

  test("why two are one is told field by field, masked, within seven statements", async () => {
    const [a, b] = before[0].registrations.nodes.map(({ id }) => id);
    const { data, statements, fetches } = await ask("why", { a, b });
    const why = data.whySame as { base: number; weight: number; comparisons: { weight: number }[] };
    expect(why).toMatchObject({ together: true, decision: null, left: { name: one.name } });
    expect(why.comparisons.reduce((sum, { weight }) => sum + weight, why.base)).toBeCloseTo(why.weight);
    expect(JSON.stringify(why)).not.toContain(one.person.idNumber.slice(6, 14));
    expect(fetches["customer"]).toBe(1);
    expect(statements).toBeLessThanOrEqual(7);
  });

  test("a question of the queue is answered with the evidence before one's eyes, and the answer can be taken back", async () => {
    const manager = { subject: "emp_manager", role: "service_manager", projects: "*" } as const;
    const text =
      "mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) { userErrors { code } } }";
    for (const fields of doubtful) {
      const input = { ...fields, projectCode: "DL-01", department: "MARKETING" };
      const { data } = await house.ask(text, { input }, employeeOf("DL-01", "sales_consultant"));
      expect(data.customerRegister.userErrors).toEqual([]);
    }
    const { data, statements } = await ask("review", {}, manager);
    const [pair] = data.reviewPairs.nodes;
    expect(data.reviewPairs.nodes).toEqual([...data.reviewPairs.nodes].sort((a, b) => b.weight - a.weight));
    expect(pair.explanation.weight).toBeCloseTo(pair.weight);
    expect(pair.explanation.comparisons).toHaveLength(10);
    for (const { left, right } of pair.explanation.comparisons.slice(1, 5))
      expect(`${left} ${right}`).not.toMatch(/[0-9]{5}/);
    expect(statements).toBeLessThanOrEqual(5);
    const [one, other] = [pair.left.customer.id, pair.right.customer.id] as string[];
    const before = [await known(one!), await known(other!)];

    const answer = { id: pair.id, version: pair.version, answer: "SAME", reason: "asked them" };
    const decided = (await ask("decide", { input: answer }, manager)).data.reviewPairDecide.reviewPair;
    expect(decided).toMatchObject({ state: "SAME", decision: { reason: "asked them", decidedBy: "emp_manager" } });
    expect((await known(one!)).id).toBe((await known(other!)).id);
    const { id, version } = decided.decision;
    await ask("undo", { input: { id, version, reason: "a father" } });
    expect([await known(one!), await known(other!)]).toEqual(before);
  });
}
