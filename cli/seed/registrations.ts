import type { WrittenRegistration } from "../../subgraphs/customer/actions/written-registration.js";
import { after, today } from "./calendar.js";
import { addressOf, homeOf } from "./home.js";
import type { Person } from "./person.js";
import { randomFrom } from "./random.js";

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
  const { gender, surname, given, birthDate, idNumber, mobile, email, wechat, place, since, course } = person;
  const name = surname + given;
  const base = { source: demonstrationSource, projectCode: place.code };
  const sales: WrittenRegistration = {
    ...base, externalId: externalId(person, "sales"), department: "MARKETING", name, mobile, registeredAt: since.toISOString(),
    gender: random.chance(0.7) ? gender : undefined, email, wechat: random.chance(0.5) ? wechat : undefined,
    idNumber: course === "owner" ? idNumber : undefined }; // prettier-ignore
  const list = [sales];
  if (course === "owner") {
    const home = homeOf(person);
    list.push({
      ...base, externalId: externalId(person, "property"), department: "PROPERTY", name, gender, birthDate, idNumber,
      mobile: random.chance(0.8) ? mobile : undefined, address: addressOf(home), registeredAt: movedIn(person).toISOString() }); // prettier-ignore
    if (random.chance(0.4))
      list.push({
        ...base, externalId: externalId(person, "service"), department: "SERVICE", name, mobile, address: addressOf(home),
        registeredAt: after(movedIn(person), 20).toISOString() }); // prettier-ignore
  } else if (random.chance(0.15)) {
    const when = after(since, random.between(1, 60));
    list.push({ ...sales, externalId: externalId(person, "elsewhere"), registeredAt: when.toISOString() });
  }
  return list;
}

/** When an owner got the keys: half a year after the first word, once the building was completed, never in the future. */
export function movedIn(person: Person): Date {
  const earliest = after(new Date(`${homeOf(person).completedOn}T02:00:00Z`), 30);
  const own = after(person.since, 80);
  return new Date(Math.min(Math.max(earliest.getTime(), own.getTime()), after(today, -3).getTime()));
}
