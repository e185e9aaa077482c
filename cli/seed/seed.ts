import type { DataSource } from "typeorm";
import { identityRun } from "../../subgraphs/customer/actions/identity-run.js";
import { registrationsImport } from "../../subgraphs/customer/actions/registrations-import.js";
import type { HouseDatabases } from "../house/databases.js";
import { analyze } from "./analyze.js";
import { consentRows } from "./consent.js";
import { copyRows } from "./copy.js";
import { buildingRows } from "./home.js";
import { marketingRows } from "./marketing.js";
import { makePerson, type Person } from "./person.js";
import { propertyRows } from "./property.js";
import { demonstrationSource, externalId, type RegistrationKind, registrationsOf } from "./registrations.js";
import type { Row } from "./row.js";
import { serviceRows } from "./service.js";
import { serviceLevelRows } from "./service-levels.js";
import { servicePlanRows } from "./service-plans.js";
import { type Crew, makeStaff, type Staff } from "./staff.js";

/** How the demonstration data is made. */
export interface SeedOptions {
  /** How many people, up to 1,000,000. */
  readonly customers: number;
  /** Leaves a house alone that has projects already. */
  readonly onlyIfEmpty?: boolean;
  /** Hears how far it has come. */
  readonly progress?: (done: number, of: number) => void;
}

/** People are made by the thousand; couples of a project never fall into two batches, since this is 24 times 50. */
const batchSize = 1_200;

/**
 * Fills the databases with the demonstration data: the same people with the same history in every run. What is there is kept, so a
 * seeding that was killed, or one of fewer people, is continued. Each batch is whole in each database; the organization comes last and
 * says that all is there.
 * @returns whether anything had to be made
 */
export async function seed(
  databases: Pick<HouseDatabases, "of">,
  { customers, onlyIfEmpty, progress }: SeedOptions,
): Promise<boolean> {
  const organization = databases.of("organization");
  const isFilled = await exists(organization, "project", undefined);
  if (isFilled && onlyIfEmpty) return false;
  const staff = makeStaff();
  // While the departments store one batch, the customers of the next are found.
  let stored: Promise<unknown> = Promise.resolve();
  for (let first = 0; first < customers; first += batchSize) {
    const people = Array.from({ length: Math.min(batchSize, customers - first) }, (_, at) => makePerson(first + at));
    const [rows] = await Promise.all([registerPeople(databases, staff, people), stored]);
    stored = Promise.all([...rows].map(([name, own]) => copyOnce(databases.of(name), own)));
    progress?.(first + people.length, customers);
  }
  await stored;
  await identityRun(databases.of("customer"));
  await copyOnce(databases.of("service"), [...serviceLevelRows(staff), ...servicePlanRows(staff)]);
  await Promise.all(["customer", "marketing", "service", "property"].map((name) => analyze(databases.of(name))));
  if (!isFilled) await copyRows(organization, staff.rows);
  return true;
}

/** Registers people, and makes the rows that the departments have of them, by the department's name. */
async function registerPeople(
  databases: Pick<HouseDatabases, "of">,
  { crews }: Staff,
  people: readonly Person[],
): Promise<ReadonlyMap<string, Row[]>> {
  const customer = databases.of("customer");
  const written = people.map(registrationsOf);
  const registrations = written.flat();
  await registrationsImport(customer, demonstrationSource, registrations, "later");
  const handles = await handlesOf(customer, registrations);
  const rows = {
    customer: [] as Row[],
    marketing: [] as Row[],
    service: [] as Row[],
    property: people.flatMap(buildingRows),
  };
  for (const [at, person] of people.entries()) {
    const crew = crews.get(person.place.code) as Crew;
    const handle = (kind: RegistrationKind): string | undefined => handles.get(externalId(person, kind));
    const sales = handle("sales") ?? "";
    const own = (written[at] ?? []).flatMap(({ externalId: name }) => handles.get(name) ?? []);
    rows.customer.push(...consentRows(person, crew, own));
    const desk = serviceRows(person, crew, handle("service") ?? sales);
    rows.marketing.push(...marketingRows(person, crew, sales));
    rows.service.push(...desk.service);
    rows.property.push(...propertyRows(person, crew, handle("property")), ...desk.property);
  }
  return new Map(Object.entries(rows));
}

/** A batch is stored whole, so its first row tells whether it is there. */
async function copyOnce(source: DataSource, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first || (await exists(source, first[0], first[1]["id"]))) return;
  await copyRows(source, rows);
}

async function exists(source: DataSource, table: string, id: unknown): Promise<boolean> {
  const where = id === undefined ? "true" : "id = $1";
  const text = `select exists (select from "${table}" where ${where}) as found`;
  const [row] = await source.query<{ found: boolean }[]>(text, id === undefined ? [] : [id]);
  return row?.found ?? false;
}

/** The registrations' ids, by which the departments' rows hang on the people. */
async function handlesOf(
  customer: DataSource,
  registrations: readonly { readonly externalId: string }[],
): Promise<Map<string, string>> {
  const text = "select external_id, id from registration where source = $1 and external_id = any($2)";
  const names = registrations.map(({ externalId: name }) => name);
  const rows = await customer.query<{ external_id: string; id: string }[]>(text, [demonstrationSource, names]);
  return new Map(rows.map((row) => [row.external_id, row.id]));
}
