import { makePerson } from "../../../cli/seed/person.js";
import { type TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { people } from "../../support/house-databases.js";
import { question } from "../../support/house-question.js";

/** Somebody who is not in the house yet. */
const { surname, given, gender, birthDate, idNumber, mobile } = makePerson(people + 1_000);
const person = { name: surname + given, gender, birthDate, idNumber, mobile };
const [sales, desk] = [employeeOf("DL-01", "sales_consultant"), employeeOf("SH-02", "service_agent")];

const openCase = "mutation ($input: CaseOpenInput!) { caseOpen(input: $input) { case { id } } }";

/** A person who comes to two desks in two cities is one customer, for both. */
export function twoDesks(house: TestHouse): void {
  const register = async (input: object, caller: typeof sales) => {
    const { data, errors } = await house.ask(question(import.meta.url, "register"), { input }, caller);
    expect([errors, data.customerRegister.userErrors]).toEqual([undefined, []]);
    return data.customerRegister as {
      registration: { id: string; flags: object[] };
      customer: { id: string; name: string };
    };
  };

  test("who registers at two desks is one customer, with both registrations and what hangs on either", async () => {
    const first = await register({ ...person, projectCode: "DL-01", department: "MARKETING" }, sales);
    expect(first).toMatchObject({ customer: { name: person.name }, registration: { flags: [] } });
    const spoken = `0086 ${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`;
    const second = await register({ ...person, mobile: spoken, projectCode: "SH-02", department: "SERVICE" }, desk);
    expect(second.customer.id).toBe(first.customer.id);

    const matter = {
      ...{ kind: "ENQUIRY", category: "SERVICE_PROCESS", channel: "VISIT", subject: "咨询跨城服务" },
      ...{ customerHandle: second.registration.id, projectCode: "SH-02" },
    };
    await house.ask(openCase, { input: matter }, desk);

    for (const id of [first.customer.id, first.registration.id, second.registration.id]) {
      const { data, errors } = await house.ask(question(import.meta.url), { id });
      expect(errors).toBeUndefined();
      expect(data.customer).toEqual({
        id: first.customer.id,
        mobile: `${mobile.slice(0, 3)}****${mobile.slice(-4)}`,
        projects: [{ code: "DL-01" }, { code: "SH-02" }],
        registrations: {
          nodes: [
            { department: "MARKETING", project: { code: "DL-01" } },
            { department: "SERVICE", project: { code: "SH-02" } },
          ],
        },
        cases: { nodes: [{ subject: "咨询跨城服务" }] },
      });
    }
  });

  test("each desk sees the person, its own registration, and not the other's", async () => {
    for (const [caller, code, cases] of [
      [sales, "DL-01", 0],
      [desk, "SH-02", 1],
    ] as const) {
      const found = await house.ask(
        "query ($mobile: String!) { customersByMobile(mobile: $mobile) { id } }",
        { mobile },
        caller,
      );
      const { data } = await house.ask(question(import.meta.url), { id: found.data.customersByMobile[0].id }, caller);
      expect(data.customer.projects).toEqual([{ code }]);
      expect(data.customer.registrations.nodes).toHaveLength(1);
      expect(data.customer.cases.nodes).toHaveLength(cases);
    }
  });
}
