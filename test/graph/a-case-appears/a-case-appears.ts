import { homeOf } from "../../../cli/seed/home.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { customerOf } from "../../support/house-customer.js";
import { employeeName, everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

const owner = everyChronicle().find(({ person, rows }) => person.course === "owner" && rows("case").length === 0)!;
const { place } = owner.person;
const home = homeOf(owner.person);
const agent = employeeOf(place.code, "service_agent");

/** A case that was opened is seen at once from wherever cases are seen. */
export function aCaseAppears(house: TestHouse): void {
  test("a case that is written down for a customer is there at once, from every side", async () => {
    const customer = await customerOf(house, owner);
    const around = { customer, unit: home.id, project: place.code, owner: agent.subject };
    const before = await house.ask(question(import.meta.url), around, agent);
    expect(before.data.customer).toEqual({ openCaseCount: 0, cases: { nodes: [] } });

    const input = {
      ...{ kind: "COMPLAINT", category: "PROPERTY_MANAGEMENT", channel: "HOTLINE" },
      ...{ subject: "电梯故障", customerHandle: customer, projectCode: place.code, unitId: home.id },
    };
    const { data, errors } = await house.ask(question(import.meta.url, "open"), { input }, agent);
    expect(errors).toBeUndefined();
    const { id, ...opened } = data.caseOpen.case;
    expect(data.caseOpen.userErrors).toEqual([]);
    expect(opened).toEqual({
      state: "OPEN",
      version: 1,
      project: { name: place.name },
      customer: { name: owner.name },
      unit: { room: home.room },
      owner: { name: employeeName(agent.subject) },
      log: { nodes: [{ kind: "OPENED", text: "电梯故障" }] },
    });

    const after = await house.ask(question(import.meta.url), around, agent);
    expect(after.data.customer).toEqual({ openCaseCount: 1, cases: { nodes: [{ id }] } });
    expect(after.data.unit).toEqual({ cases: { nodes: [{ id }] } });
    for (const side of ["projectByCode", "employee"]) {
      expect(after.data[side].cases.nodes).toHaveLength(before.data[side].cases.nodes.length + 1);
      expect(after.data[side].cases.nodes).toContainEqual({ id });
    }
  });
}
