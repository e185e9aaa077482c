import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";
import { answer } from "./answer.js";

/** An owner who was at the service desk and had something repaired. */
const chronicle = everyChronicle().find(
  ({ registrations, rows }) =>
    registrations.length === 3 && rows("case").length > 2 && rows("work_order").length > 0 && rows("deal").length > 0,
)!;
const { code } = chronicle.person.place;

const issue = "mutation ($input: IdCardIssueInput!) { idCardIssue(input: $input) { idCard { id version } } }";
const activate = "mutation ($input: IdCardActivateInput!) { idCardActivate(input: $input) { userErrors { message } } }";

/** Registrations, touchpoints, leads, deals, cases, their logs, homes, work orders, the card. */
const parts = 9;

export function wholeCustomer(house: TestHouse): void {
  let id: string;

  beforeAll(async () => {
    id = await customerOf(house, chronicle);
    const card = { customerHandle: id, projectCode: code };
    const { data } = await house.ask(issue, { input: card }, employeeOf(code, "sales_consultant"));
    await house.ask(activate, { input: data.idCardIssue.idCard }, employeeOf(code, "property_butler"));
  });

  test("one question brings what five databases know of a person", async () => {
    const { data, errors } = await house.ask(question(import.meta.url), { id });
    expect(errors).toBeUndefined();
    expect(data.customer).toEqual(answer(chronicle));
  });

  test("and costs a statement for each part, and three: the person, the homes' units, the owners' names", async () => {
    const { statements, fetches } = await house.ask(question(import.meta.url), { id });
    expect(fetches).toEqual({ customer: 1, marketing: 1, service: 1, property: 1, organization: 1 });
    expect(statements).toBeLessThanOrEqual(parts + 3);
  });
}
