import { homeOf } from "../../../cli/seed/home.js";
import type { Caller } from "../../../subgraphs/shared/caller.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { chronicleOf, crewOf, employeeName, everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

/** Somebody who only looked, whose home-to-be nobody bought. */
const visitor = everyChronicle().find(
  ({ person, rows }) => person.course === "visitor" && rows("lead")[0]!.state === "CONTACTED",
)!;
const { person } = visitor;
const home = homeOf(person);
const [lead] = visitor.rows("lead");
const code = person.place.code;
const consultant: Caller = { subject: lead!.consultant_id as string, role: "sales_consultant", projects: [code] };
const butler = employeeOf(code, "property_butler");

interface Step {
  readonly name: string;
  readonly input: object;
  readonly field: "opportunity" | "deal" | "occupancy";
}

/** Marketing sells, property hands over: the customer's page tells both. */
export function fromLeadToHome(house: TestHouse): void {
  const take = async ({ name, input, field }: Step, caller: Caller) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { step: ${name}(input: $input) { ${field} { id version } userErrors { code field message } } }`;
    const { data, errors } = await house.ask(document, { input }, caller);
    expect([name, errors, data?.step.userErrors]).toEqual([name, undefined, []]);
    return data.step[field] as { id: string; version: number };
  };

  test("a lead becomes an opportunity, a deal, and a home that is lived in", async () => {
    expect(chronicleOf(person.number).rows("deal")).toEqual([]);
    const opened = { leadId: lead!.id as string, unitId: home.id, expectedPrice: home.price };
    const opportunity = await take({ name: "opportunityOpen", input: opened, field: "opportunity" }, consultant);
    const subscribed = { opportunityId: opportunity.id, price: home.price, deposit: 5_000_000 };
    let deal = await take({ name: "dealSubscribe", input: subscribed, field: "deal" }, consultant);
    for (const name of ["dealSign", "dealSignOnline", "dealFile", "dealReceivePayment", "dealDeliver"]) {
      deal = await take({ name, input: deal, field: "deal" }, consultant);
    }
    const customer = await customerOf(house, visitor);
    const begun = { unitId: home.id, customerHandle: customer, role: "OWNER", from: "2026-06-30" };
    await take({ name: "occupancyBegin", input: begun, field: "occupancy" }, butler);

    const { data, errors } = await house.ask(question(import.meta.url), { customer, unit: home.id }, butler);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      customer: {
        leads: { nodes: [{ state: "CONVERTED", opportunity: { stage: "WON" } }] },
        deals: { nodes: [{ state: "DELIVERED", unit: { room: home.room } }] },
        homes: [{ role: "OWNER", unit: { room: home.room } }],
      },
      unit: {
        owners: [{ sharePercent: null, customer: { name: visitor.name } }],
        deals: { nodes: [{ state: "DELIVERED", consultant: { name: employeeName(consultant.subject) } }] },
      },
    });
  });

  test("the same home is not sold twice", async () => {
    const again = { customerHandle: await customerOf(house, visitor), projectCode: code, unitId: home.id };
    const { data } = await house.ask(
      "mutation ($input: DealSubscribeInput!) { dealSubscribe(input: $input) { deal { id } userErrors { code field } } }",
      { input: { ...again, price: home.price, deposit: 1 } },
      {
        subject: crewOf(code).consultant.find((id) => id !== consultant.subject)!,
        role: "sales_consultant",
        projects: [code],
      },
    );
    expect(data.dealSubscribe).toEqual({ deal: null, userErrors: [{ code: "TAKEN", field: ["unitId"] }] });
  });
}
