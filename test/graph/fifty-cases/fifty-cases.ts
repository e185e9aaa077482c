import type { TestHouse } from "../../support/house.js";
import { everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

const cases = everyChronicle().flatMap(({ name, rows }) => rows("case").map((row) => ({ name, row })));

/** Of two that were opened at the same moment, the one with the greater id comes first. */
const expected = cases
  .map(({ name, row: { id, subject, opened_at: openedAt } }) => ({
    openedAt: openedAt as Date,
    id: id as string,
    subject: subject as string,
    name,
  }))
  .sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime() || (other.id > one.id ? 1 : -1))
  .slice(0, 50)
  .map(({ id, subject, name }) => ({ id, subject, customer: { name } }));

export function fiftyCases(house: TestHouse): void {
  test("fifty cases come with their customers in two batches, a statement each", async () => {
    const { data, errors, statements, fetches } = await house.ask(question(import.meta.url));
    expect(errors).toBeUndefined();
    expect(data.cases.nodes).toEqual(expected);
    expect({ statements, fetches }).toEqual({ statements: 2, fetches: { service: 1, customer: 1 } });
  });
}
