import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { everyChronicle, organization, type Values } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

const project = "DL-01";
const chronicles = everyChronicle();
const crew = organization("employee")
  .filter((row) => row.project_codes.includes(project))
  .sort((one, other) => (one.staff_number < other.staff_number ? -1 : 1));

/** The rows of a table that are in an employee's hands in the project, newest first, as one of their values. */
function inHand(table: string, column: string, { id }: Values, states: string[], at: string, shown: string): object {
  const rows = chronicles.flatMap((chronicle) => chronicle.rows(table));
  const own = rows.filter((row) => row[column] === id && states.includes(row.state as string));
  const sorted = own.sort((one, other) => other[at].getTime() - one[at].getTime() || (other.id > one.id ? 1 : -1));
  return { nodes: sorted.map((row) => ({ [shown]: row[shown] as string })) };
}

const expected = crew.map((employee) => ({
  name: employee.name as string,
  team: employee.team_id && { name: organization("team").find(({ id }) => id === employee.team_id)!.name as string },
  cases: inHand("case", "owner_id", employee, ["IN_PROGRESS"], "opened_at", "subject"),
  leads: inHand("lead", "consultant_id", employee, ["CONTACTED"], "created_at", "id"),
  workOrders: inHand("work_order", "assignee_id", employee, ["DISPATCHED"], "raised_at", "title"),
}));

export function employeesDay(house: TestHouse): void {
  test("everybody of a project has the cases, leads and work orders that are in their hands", async () => {
    const desk = employeeOf(project, "service_agent");
    const { data, errors } = await house.ask(question(import.meta.url), { project }, desk);
    expect(errors).toBeUndefined();
    expect(data.employees.nodes).toEqual(expected);
  });

  test("for all of them five statements: the people, their teams, and one for each list", async () => {
    const { statements, fetches } = await house.ask(question(import.meta.url), { project });
    expect(statements).toBe(5);
    expect(fetches).toEqual({ organization: 1, service: 1, marketing: 1, property: 1 });
  });
}
