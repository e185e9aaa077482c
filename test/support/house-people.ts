import { marketingRows } from "../../cli/seed/marketing.js";
import { makePerson, type Person } from "../../cli/seed/person.js";
import { propertyRows } from "../../cli/seed/property.js";
import { registrationsOf } from "../../cli/seed/registrations.js";
import { serviceRows } from "../../cli/seed/service.js";
import { type Crew, makeStaff } from "../../cli/seed/staff.js";
import { people } from "./house-databases.js";

/** A row as the generator made it: its values by column. */
export type Values = Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a column's type is the test's to know

/** What the demonstration data says of one person, before any of it was stored: what a test may expect of the graph. */
export interface Chronicle {
  readonly person: Person;
  readonly name: string;
  readonly registrations: ReturnType<typeof registrationsOf>;
  /** The rows of a table, in the order in which they were made. */
  rows(table: string): readonly Values[];
}

/** Everything about person n. The handle by which rows name the person is a random id: "sales", "property" or "service" stand for it. */
export function chronicleOf(number: number): Chronicle {
  const person = makePerson(number);
  const crew = crewOf(person.place.code);
  const registrations = registrationsOf(person);
  const at = (kind: string) => registrations.some(({ externalId }) => externalId.endsWith(kind));
  const desk = serviceRows(person, crew, at("service") ? "service" : "sales");
  const rows = [
    ...marketingRows(person, crew, "sales"),
    ...desk.service,
    ...desk.property,
    ...propertyRows(person, crew, at("property") ? "property" : undefined),
  ];
  const of = (table: string) => rows.filter(([name]) => name === table).map(([, values]) => values);
  return { person, name: person.surname + person.given, registrations, rows: of };
}

/** Everybody in the houses of tests. */
export function everyChronicle(): Chronicle[] {
  return Array.from({ length: people }, (_, number) => chronicleOf(number));
}

const staff = makeStaff();

/** Who works for a project. */
export function crewOf(projectCode: string): Crew {
  return staff.crews.get(projectCode)!;
}

/** The rows of the organization, of one table. */
export function organization(table: string): readonly Values[] {
  return staff.rows.filter(([name]) => name === table).map(([, values]) => values);
}

const names = new Map(organization("employee").map(({ id, name }) => [id as string, name as string]));

/** What an employee is called. */
export function employeeName(id: string): string {
  return names.get(id)!;
}
