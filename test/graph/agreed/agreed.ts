import { consentRows } from "../../../cli/seed/consent.js";
import { places } from "../../../cli/seed/places.js";
import type { TestHouse } from "../../support/house.js";
import { customerOf } from "../../support/house-customer.js";
import { crewOf, everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

/** Somebody who was made to agree, to take it back, and to say how to be reached. */
const everybody = everyChronicle().map((chronicle) => {
  const { person } = chronicle;
  return { chronicle, rows: consentRows(person, crewOf(person.place.code), ["reg"]) };
});
const { chronicle, rows } = everybody.find(({ rows: said }) => {
  const states = said.map(([table, { state }]) => state ?? table);
  return states.includes("WITHDRAWN") && states.includes("contact_preference") && !states.includes("RECEIVED");
})!;
const of = (table: string) => rows.filter(([name]) => name === table).map(([, values]) => values);

/** What the demonstration's people agreed to and ask of their data is there to look at. */
export function agreed(house: TestHouse): void {
  test("a person's consents and wishes are read with the person, within five statements", async () => {
    const { data, errors, statements } = await house.ask(question(import.meta.url), {
      id: await customerOf(house, chronicle),
    });
    expect(errors).toBeUndefined();
    const { consents, contactPreferences, mayContact } = data.customer;
    const said = of("consent").map(({ purpose, state }) => ({ purpose, state }));
    expect(consents).toHaveLength(said.length);
    expect(consents).toEqual(expect.arrayContaining(said));
    expect(contactPreferences).toMatchObject([{ channels: of("contact_preference")[0]!["channels"] }]);
    expect(mayContact).toEqual({ allowed: false, reason: "CONSENT_WITHDRAWN" });
    expect(statements).toBeLessThanOrEqual(5);
  });

  test("of every project one person asks something, and it is shown to whoever decides", async () => {
    const officer = { subject: "emp_officer", role: "privacy_officer", projects: "*" } as const;
    const text = "{ dataSubjectRequests(first: 100) { nodes { kind state dueOn customer { id } } } }";
    const { data, errors } = await house.ask(text, {}, officer);
    expect(errors).toBeUndefined();
    const nodes = data.dataSubjectRequests.nodes as { dueOn: string; customer: { id: string } }[];
    const made = nodes.filter(({ dueOn }) => dueOn < "2026-08-01"); // another story asks something today
    expect(made).toHaveLength(places.length);
    for (const { customer } of made) expect(customer.id).toMatch(/^cus_/);
  });
}
