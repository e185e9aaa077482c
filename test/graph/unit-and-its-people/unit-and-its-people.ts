import { homeOf } from "../../../cli/seed/home.js";
import { places } from "../../../cli/seed/places.js";
import type { TestHouse } from "../../support/house.js";
import { chronicleOf, everyChronicle } from "../../support/house-people.js";
import { question } from "../../support/house-question.js";

/** A couple that bought together and came with something to the desk; the second buyer is the next of the project. */
const partner = everyChronicle().find(({ person: { number, partner } }) => {
  return partner && chronicleOf(number - places.length).rows("case").length > 0;
})!;
const buyer = chronicleOf(partner.person.number - places.length);
const home = homeOf(buyer.person);

const owners = [buyer, partner].map(({ name, rows }) => ({
  role: rows("occupancy")[0]!.role as string,
  sharePercent: 50,
  customer: {
    name,
    cases: {
      nodes: [...rows("case")]
        .sort((one, other) => other.opened_at.getTime() - one.opened_at.getTime())
        .map(({ subject }) => ({ subject: subject as string })),
    },
  },
}));
const [handover] = buyer.rows("handover");
const [deal] = buyer.rows("deal");

export function unitAndItsPeople(house: TestHouse): void {
  test("a home leads to its two owners, and they to their cases", async () => {
    const { data, errors } = await house.ask(question(import.meta.url), { id: home.id });
    expect(errors).toBeUndefined();
    expect(data.unit).toEqual({
      name: `${home.building}栋${home.section}单元${home.room}`,
      owners: expect.arrayContaining(owners) as unknown,
      handover: { state: "HANDED_OVER", handedOverOn: handover!.handed_over_on as string },
      deals: { nodes: deal ? [{ price: home.price }] : [] },
    });
    expect(data.unit.owners).toHaveLength(2);
  });

  test("and costs seven statements: unit, building, owners, handover, deals, customers, cases", async () => {
    const { statements, fetches } = await house.ask(question(import.meta.url), { id: home.id });
    expect(statements).toBe(7);
    expect(fetches).toEqual({ property: 1, marketing: 1, customer: 1, service: 1 });
  });
}
