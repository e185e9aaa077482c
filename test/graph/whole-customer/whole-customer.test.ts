import { crewOf, everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";
import { inBothShapes } from "../../support/house-story.js";
import { answer } from "./answer.js";

/** An owner who was at the service desk and had something repaired. */
const chronicle = everyChronicle().find(
  ({ registrations, rows }) =>
    registrations.length === 3 && rows("case").length > 2 && rows("work_order").length > 0 && rows("deal").length > 0,
)!;
const { place, mobile } = chronicle.person;
const crew = crewOf(place.code);
const consultant = { subject: crew.consultant[0]!, role: "sales_consultant", projects: [place.code] } as const;
const butler = { subject: crew.butler[0]!, role: "property_butler", projects: [place.code] } as const;

/** Registrations, touchpoints, leads, deals, cases, their logs, homes, work orders, the card. */
const parts = 9;

inBothShapes((house) => {
  let id: string;

  beforeAll(async () => {
    const { data } = await house.ask("query ($mobile: String!) { customersByMobile(mobile: $mobile) { id } }", { mobile });
    id = data.customersByMobile[0].id;
    const issued = await house.ask(
      "mutation ($input: IdCardIssueInput!) { idCardIssue(input: $input) { idCard { id version } } }",
      { input: { customerHandle: id, projectCode: place.code } },
      consultant,
    );
    await house.ask(
      "mutation ($input: IdCardActivateInput!) { idCardActivate(input: $input) { userErrors { message } } }",
      { input: issued.data.idCardIssue.idCard },
      butler,
    );
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
});
