import { newId } from "../../../subgraphs/shared/scalars.js";
import { makePerson } from "../../../cli/seed/person.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { people } from "../../support/house-databases.js";
import { question } from "../../support/house-question.js";

/** Somebody whom nobody in the house has met. */
const { surname, given, mobile } = makePerson(people + 4_000);
const name = surname + given;
const [first, second] = [employeeOf("DL-01", "service_agent"), employeeOf("DL-01", "property_butler")];
const intake = question(import.meta.url, "../../../schema/operations/case-intake");

interface Found {
  readonly id: string;
  readonly registrations: { readonly nodes: readonly { readonly id: string }[] };
  readonly cases: { readonly nodes: readonly { readonly id: string }[] };
}

/** One door for every matter: who is not known is registered, who calls again is known, and a repeat hangs on its first case. */
export function oneDoor(house: TestHouse): void {
  const find = async (): Promise<Found[]> =>
    (await house.ask(question(import.meta.url), { mobile }, first)).data.customersByMobile as Found[];
  const matter = { kind: "COMPLAINT", category: "SERVICE_PROCESS", channel: "HOTLINE", projectCode: "DL-01" };
  const person = (id: string) => ({ id, name, mobile, projectCode: "DL-01", department: "SERVICE" });
  const masked = `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

  test("a call is taken in once, in one request, for somebody who was a stranger, by whoever hears it first", async () => {
    expect(await find()).toEqual([]);
    const id = newId("reg");
    const variables = {
      person: { ...person(id), idempotencyKey: "one-door person" },
      matter: { ...matter, said: "电梯停运", customerHandle: id, idempotencyKey: "one-door" },
    };
    const [one, again] = [await house.ask(intake, variables, first), await house.ask(intake, variables, first)];
    expect([one.errors, one.data.customerRegister.userErrors, one.data.caseIntake.userErrors]).toEqual([
      undefined,
      [],
      [],
    ]);
    const taken = one.data.caseIntake.case;
    expect(taken).toMatchObject({
      ...{ subject: "电梯停运", firstReceiver: { id: first.subject }, likelyRepeats: [] },
      customer: { name, mobile: masked, homes: [], cases: { nodes: [{ id: taken.id as string }] } },
    });
    expect(again.data.caseIntake.case.id).toBe(taken.id);
    const cases = { nodes: [{ id: taken.id as string, subject: "电梯停运" }] };
    const registrations = { nodes: [{ id }] };
    const found = { id: expect.any(String) as unknown, name, mobile: masked, homes: [], cases, registrations };
    expect(await find()).toEqual([found]);
  });

  test("a second call is proposed as a repeat when the desk did not look the person up, and linked when it did", async () => {
    const [found] = await find();
    const firstCaseId = found!.cases.nodes[0]!.id;
    const id = newId("reg");
    const unknown = { person: person(id), matter: { ...matter, said: "电梯停运，没人来", customerHandle: id } };
    const stranger = await house.ask(intake, unknown, first);
    expect([stranger.errors, stranger.data.caseIntake.case]).toMatchObject([
      undefined,
      {
        firstCase: null,
        likelyRepeats: [{ case: { id: firstCaseId }, sameCustomer: true }],
        customer: { id: found!.id },
      },
    ]);

    const knownAs = found!.registrations.nodes.map((one) => one.id);
    const known = { ...matter, said: "电梯还是停运", customerHandle: found!.id, knownAs };
    const { data } = await house.ask(intake, { person: person(newId("reg")), isNew: false, matter: known }, first);
    expect(data.caseIntake.case).toMatchObject({ firstCase: { id: firstCaseId }, customer: { id: found!.id } });
    expect(data).not.toHaveProperty("customerRegister");
  });

  test("a call about it at another desk hangs on the first case, once that department answers for it", async () => {
    const [found] = await find();
    const firstCaseId = found!.cases.nodes[0]!.id;
    await house.ask(
      `mutation ($input: CaseHandOffInput!) { caseHandOff(input: $input) { userErrors { code } } }`,
      { input: { id: firstCaseId, version: 1, department: "PROPERTY", ownerId: second.subject, reason: "属物业" } },
      first,
    );
    const knownAs = found!.registrations.nodes.map((one) => one.id);
    const heard = { ...matter, said: "电梯停运", customerHandle: found!.id, knownAs };
    const { data, errors } = await house.ask(
      intake,
      { person: person(newId("reg")), isNew: false, matter: heard },
      second,
    );
    expect([errors, data.caseIntake.userErrors]).toEqual([undefined, []]);
    expect(data.caseIntake.case).toMatchObject({
      firstReceiver: { id: second.subject },
      firstCase: { id: firstCaseId },
    });
  });

  test("a matter is kept although its person was written down wrongly; put right, the person is behind it", async () => {
    const id = newId("reg");
    const [wrong, right] = [{ ...person(id), name: "长".repeat(201) }, person(id)];
    const heard = { ...matter, said: "水管爆裂", customerHandle: id, idempotencyKey: "one-door kept" };
    const { data } = await house.ask(intake, { person: wrong, matter: heard }, first);
    expect(data.customerRegister.userErrors).toMatchObject([{ code: "INVALID", field: ["name"] }]);
    expect(data.caseIntake.case).toMatchObject({ subject: "水管爆裂", customer: null });
    const again = await house.ask(intake, { person: right, matter: heard }, first);
    expect(again.data.caseIntake.case).toMatchObject({ id: data.caseIntake.case.id as string, customer: { name } });
  });
}
