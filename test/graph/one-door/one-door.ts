import { makePerson } from "../../../cli/seed/person.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { people } from "../../support/house-databases.js";
import { question } from "../../support/house-question.js";

/** Somebody whom nobody in the house has met. */
const { surname, given, mobile } = makePerson(people + 4_000);
const name = surname + given;
const [first, second] = [employeeOf("DL-01", "service_agent"), employeeOf("DL-01", "property_butler")];

const register =
  "mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) { registration { id } } }";
const open = `mutation ($input: CaseOpenInput!) { caseOpen(input: $input) {
  case { id firstReceiver { id } firstCase { id } customer { name } } userErrors { code } } }`;

interface Found {
  readonly id: string;
  readonly cases: { readonly nodes: readonly { readonly id: string }[] };
}

/** One door for every matter: who is not known is registered, who calls again is known, and a repeat hangs on its first case. */
export function oneDoor(house: TestHouse): void {
  const find = async (): Promise<Found[]> =>
    (await house.ask(question(import.meta.url), { mobile }, first)).data.customersByMobile as Found[];
  const matter = { kind: "COMPLAINT", category: "SERVICE_PROCESS", channel: "HOTLINE", projectCode: "DL-01" };

  test("a call is taken in once, by whoever hears it first, for somebody who was a stranger", async () => {
    expect(await find()).toEqual([]);
    const person = { name, mobile, projectCode: "DL-01", department: "SERVICE" };
    const { data } = await house.ask(register, { input: person }, first);
    const customerHandle = data.customerRegister.registration.id as string;

    const input = { ...matter, subject: "电梯停运", customerHandle, idempotencyKey: "one-door" };
    const [one, again] = [await house.ask(open, { input }, first), await house.ask(open, { input }, first)];
    expect(one.data.caseOpen.case).toMatchObject({ firstReceiver: { id: first.subject }, customer: { name } });
    expect(again.data.caseOpen.case.id).toBe(one.data.caseOpen.case.id);

    const masked = `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
    const cases = { nodes: [{ id: one.data.caseOpen.case.id as string, subject: "电梯停运" }] };
    expect(await find()).toEqual([{ id: expect.any(String) as unknown, name, mobile: masked, homes: [], cases }]);
  });

  test("a second call about it hangs on the first case, though another desk hears it", async () => {
    const [found] = await find();
    const { id: customerHandle, cases } = found!;
    const firstCaseId = cases.nodes[0]!.id;
    await house.ask(
      `mutation ($input: CaseHandOffInput!) { caseHandOff(input: $input) { userErrors { code } } }`,
      { input: { id: firstCaseId, version: 1, department: "PROPERTY", ownerId: second.subject, reason: "属物业" } },
      first,
    );
    const input = { ...matter, subject: "电梯还是停运", customerHandle, firstCaseId };
    const { data, errors } = await house.ask(open, { input }, second);
    expect([errors, data.caseOpen.userErrors]).toEqual([undefined, []]);
    expect(data.caseOpen.case).toMatchObject({ firstReceiver: { id: second.subject }, firstCase: { id: firstCaseId } });
  });
}
