import type { WrittenRegistration } from "../../subgraphs/customer/actions/written-registration.js";
import { after, today } from "./calendar.js";
import { addressOf, homeOf } from "./home.js";
import type { Person } from "./person.js";
import { places } from "./places.js";
import { randomFrom, type Random } from "./random.js";

/** The source that the demonstration's registrations name. */
export const demonstrationSource = "demonstration";

/** The departments' own names for a person: `sales`, `property` and `service` are there when that department knows the person. */
export type RegistrationKind = "sales" | "property" | "service" | "elsewhere";

/** What a registration of a person is called in its source. */
export function externalId({ number }: Person, kind: RegistrationKind): string {
  return `D${String(number).padStart(7, "0")}-${kind}`;
}

/**
 * What the departments wrote down about a person: sales a name and a mobile, the property team an id card and a room, the service desk
 * a surname with a title; some looked at another project as well.
 */
export function registrationsOf(person: Person): WrittenRegistration[] {
  const random = randomFrom(`registrations/${person.number}`);
  const sales = salesRegistration(person, random);
  if (person.course === "owner") return [sales, ...ownersRegistrations(person, random)];
  if (!random.chance(0.15)) return [sales];
  const registeredAt = after(person.since, random.between(1, 60)).toISOString();
  const projectCode = random.pick(places.filter(({ code }) => code !== person.place.code)).code;
  return [sales, { ...sales, externalId: externalId(person, "elsewhere"), projectCode, registeredAt }];
}

function salesRegistration(person: Person, random: Random): WrittenRegistration {
  const { gender, surname, given, idNumber, mobile, email, wechat, place, since, course } = person;
  return {
    source: demonstrationSource,
    externalId: externalId(person, "sales"),
    projectCode: place.code,
    department: "MARKETING",
    name: surname + given,
    mobile,
    email,
    registeredAt: since.toISOString(),
    gender: random.chance(0.7) ? gender : undefined,
    wechat: random.chance(0.5) ? wechat : undefined,
    idNumber: course === "owner" ? idNumber : undefined,
  };
}

function ownersRegistrations(person: Person, random: Random): WrittenRegistration[] {
  const { gender, surname, given, birthDate, idNumber, mobile, place } = person;
  const name = surname + given;
  const moved = movedIn(person);
  const base = { source: demonstrationSource, projectCode: place.code, name, address: addressOf(homeOf(person)) };
  const property: WrittenRegistration = {
    ...base,
    externalId: externalId(person, "property"),
    department: "PROPERTY",
    gender,
    birthDate,
    idNumber,
    mobile: random.chance(0.8) ? mobile : undefined,
    registeredAt: moved.toISOString(),
  };
  if (!random.chance(0.4)) return [property];
  const registeredAt = after(moved, 2).toISOString();
  return [
    property,
    { ...base, externalId: externalId(person, "service"), department: "SERVICE", mobile, registeredAt },
  ];
}

/** When an owner got the keys: half a year after the first word, once the building was completed, never in the future. */
export function movedIn(person: Person): Date {
  const earliest = after(new Date(`${homeOf(person).completedOn}T02:00:00Z`), 30);
  const own = after(person.since, 80);
  return new Date(Math.min(Math.max(earliest.getTime(), own.getTime()), after(today, -3).getTime()));
}
