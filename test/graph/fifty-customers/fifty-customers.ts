import type { TestHouse } from "../../support/house.js";
import { type Chronicle, everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

const project = "DL-01";

/** What the graph must say of somebody; in which order is another story. */
function answer({ name, registrations, rows }: Chronicle): object {
  const here = registrations.filter(({ projectCode }) => projectCode === project);
  return {
    name,
    registrations: here.map(({ externalId }) => externalId).sort(),
    leads: ids(rows("lead")),
    cases: ids(rows("case")),
    workOrders: ids(rows("work_order")),
  };
}

function ids(rows: readonly { id?: string }[]): (string | undefined)[] {
  return rows.map(({ id }) => id).sort();
}

const expected = everyChronicle()
  .filter(({ registrations }) => registrations.some(({ projectCode }) => projectCode === project))
  .map(answer);

interface Shown {
  readonly name: string;
  readonly registrations: { nodes: { externalId: string }[] };
  readonly leads: { nodes: { id: string }[] };
  readonly cases: { nodes: { id: string }[] };
  readonly workOrders: { nodes: { id: string }[] };
}

function sorted({ name, registrations, leads, cases, workOrders }: Shown): object {
  return {
    name,
    registrations: registrations.nodes.map(({ externalId }) => externalId).sort(),
    leads: ids(leads.nodes),
    cases: ids(cases.nodes),
    workOrders: ids(workOrders.nodes),
  };
}

export function fiftyCustomers(house: TestHouse): void {
  test("every customer of a project comes with what three departments know", async () => {
    const { data, errors } = await house.ask(question(import.meta.url), { project, first: 100 });
    expect(errors).toBeUndefined();
    const shown = data.customers.nodes.map(sorted) as object[];
    expect(shown).toHaveLength(expected.length);
    expect(shown).toEqual(expect.arrayContaining(expected));
  });

  test("fifty customers cost not a statement more than one", async () => {
    const one = await house.ask(question(import.meta.url), { project, first: 1 });
    const fifty = await house.ask(question(import.meta.url), { project, first: 50 });
    expect(fifty.data.customers.nodes).toHaveLength(50);
    expect(fifty.statements).toBe(one.statements);
    expect(fifty.statements).toBeLessThanOrEqual(4 + 3);
    expect(fifty.fetches).toEqual({ customer: 1, marketing: 1, service: 1, property: 1 });
  });
}
