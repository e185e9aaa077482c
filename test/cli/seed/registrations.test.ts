import { makePerson } from "../../../cli/seed/person.js";
import { externalId, registrationsOf } from "../../../cli/seed/registrations.js";

const people = Array.from({ length: 600 }, (_, number) => makePerson(number));

test("whoever looked at another project as well left the same name and mobile there", () => {
  const wanderers = people
    .map(registrationsOf)
    .filter((own) => own.some(({ externalId: id }) => /elsewhere$/.test(id)));
  expect(wanderers.length).toBeGreaterThan(10);
  for (const [sales, elsewhere] of wanderers) {
    expect(elsewhere).toMatchObject({ name: sales!.name, mobile: sales!.mobile });
    expect(elsewhere!.projectCode).not.toBe(sales!.projectCode);
  }
});

test("nobody has two registrations of the same name in one source", () => {
  const ids = people.flatMap(registrationsOf).map((registration) => registration.externalId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(externalId(people[0]!, "sales"));
});
