import { consentRows } from "../../../cli/seed/consent.js";
import { makePerson } from "../../../cli/seed/person.js";
import { places } from "../../../cli/seed/places.js";
import { registrationsOf } from "../../../cli/seed/registrations.js";
import { makeStaff } from "../../../cli/seed/staff.js";

const { crews } = makeStaff();
const everybody = Array.from({ length: 1_200 }, (_, number) => {
  const person = makePerson(number);
  const names = registrationsOf(person).map(({ externalId }) => externalId);
  return { person, names, rows: consentRows(person, crews.get(person.place.code)!, names) };
});
const all = (table: string) =>
  everybody.flatMap(({ rows }) => rows.filter(([name]) => name === table).map(([, values]) => values));

describe("what the people of the demonstration said about their data", () => {
  test("is the same in every run, and said by some and not by others, on all registrations of the person", () => {
    const { person, names, rows } = everybody[7]!;
    expect(consentRows(person, crews.get(person.place.code)!, names)).toEqual(rows);
    const share =
      all("consent").filter(({ purpose, state }) => purpose === "MARKETING" && state === "GIVEN").length / 1_200;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.7);
    for (const { names: own, rows: said } of everybody)
      for (const [, values] of said) expect(values["registration_ids"]).toEqual(own);
  });

  test("is never said before there was a notice, nor taken back before it was given, nor to come", () => {
    const notices = new Date("2026-01-01T00:00:00Z");
    for (const { at } of [...all("consent"), ...all("contact_preference")]) expect((at as Date) >= notices).toBe(true);
    for (const { rows } of everybody) {
      const said = rows
        .filter(([, { purpose }]) => purpose === "MARKETING")
        .map(([, { state, at }]) => [state, at] as const);
      expect(said.map(([state]) => state)).toEqual(["GIVEN", "WITHDRAWN"].slice(0, said.length));
      if (said.length === 2) expect((said[0]![1] as Date) < (said[1]![1] as Date)).toBe(true);
    }
  });

  test("is asked by one person of every project, and nothing that is to be carried out by itself", () => {
    const requests = all("data_subject_request");
    expect(requests).toHaveLength(places.length);
    expect(new Set(requests.map(({ kind }) => kind))).toEqual(new Set(["COPY", "RESTRICTION", "CORRECTION", "ACCESS"]));
    expect(requests.filter(({ state }) => state === "ACCEPTED" || state === "DONE")).toEqual([]);
  });
});
