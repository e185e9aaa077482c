import { homeOf } from "../../../cli/seed/home.js";
import { regions } from "../../../cli/seed/places.js";
import type { TestHouse } from "../../support/house.js";
import { employeeOf } from "../../support/house-callers.js";
import { employeeName, everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

const open = everyChronicle().flatMap((chronicle) =>
  chronicle
    .rows("case")
    .filter(({ state }) => state !== "CLOSED")
    .map((row) => ({ chronicle, row })),
);
/** The project with the most open cases. */
const [code] = open
  .map(({ row }) => row.project_code as string)
  .sort((one, other) => openIn(other).length - openIn(one).length);

function openIn(project: string): typeof open {
  return open.filter(({ row }) => row.project_code === project);
}

const region = regions.find(({ projects }) => projects.some((place) => place.code === code))!;
const expected = {
  name: region.projects.find((place) => place.code === code)!.name,
  city: { name: region.name },
  cases: {
    totalCount: openIn(code!).length,
    nodes: openIn(code!)
      .sort((one, other) => one.row.due_at.getTime() - other.row.due_at.getTime())
      .map(({ chronicle: { person, name }, row }) => ({
        subject: row.subject as string,
        state: "IN_PROGRESS",
        dueAt: row.due_at.toISOString() as string,
        owner: { name: employeeName(row.owner_id as string) },
        customer: { name, homes: person.course === "owner" ? [{ unit: { room: homeOf(person).room } }] : [] },
      })),
  },
};

export function projectBoard(house: TestHouse): void {
  test("a project's board shows its open cases, whose they are and where they live", async () => {
    expect(expected.cases.totalCount).toBeGreaterThan(2);
    const { data, errors } = await house.ask(question(import.meta.url), { code }, employeeOf(code!, "service_agent"));
    expect(errors).toBeUndefined();
    expect(data.projectByCode).toEqual(expected);
  });

  test("and costs seven statements: project, city, cases, their number, owners, customers, homes", async () => {
    const { statements, fetches } = await house.ask(question(import.meta.url), { code });
    expect(statements).toBe(7);
    expect(fetches).toEqual({ organization: 2, service: 1, customer: 1, property: 1 });
  });
}
