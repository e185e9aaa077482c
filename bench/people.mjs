// The people of the bench as the house keeps them, sealed; and, for one statement that answers by itself, as they are.
import { insertRows } from "../dist/subgraphs/customer/actions/insert-rows.js";
import { ContactPoint } from "../dist/subgraphs/customer/entities/contact-point.js";
import { Customer } from "../dist/subgraphs/customer/entities/customer.js";
import { Registration } from "../dist/subgraphs/customer/entities/registration.js";
import { searchHash } from "../dist/subgraphs/customer/loaders/search-hash.js";
import { codeOf, homeOwner, idOf, mobileOf } from "./data.mjs";

const batchSize = 5_000;
const numerals = "零一二三四五六七八九";

/** What customer number `n` is kept with. */
function personOf(n) {
  const name = `客${String(n).replace(/\d/g, (digit) => numerals[Number(digit)])}`;
  return { name, mobile: mobileOf(n), email: `kh${n}@example.com` };
}

/** Stores registrations, customers and contact points of so many people. */
export async function fillPeople(source, customers) {
  for (let from = 0; from < customers; from += batchSize) {
    const numbers = Array.from({ length: Math.min(batchSize, customers - from) }, (_, at) => from + at);
    await source.transaction(async (tx) => {
      await tx.query("set local statement_timeout = 0");
      await insertRows(tx, Registration, numbers.map(registrationOf));
      await insertRows(
        tx,
        Registration,
        numbers.filter(homeOwner).map((n) => homeRegistrationOf(n, customers)),
      );
      await insertRows(
        tx,
        Customer,
        numbers.map((n) => customerOf(tx, n)),
      );
      await insertRows(
        tx,
        ContactPoint,
        numbers.map((n) => contactPointOf(tx, n)),
      );
    });
  }
}

/** Writes what is sealed in a copy of the tables as it is. */
export async function openPeople(client) {
  const { rows } = await client.query("select id from customer");
  const numbers = rows.map(({ id }) => Number(id.slice(4)));
  const people = numbers.map(personOf);
  await client.query("alter table customer drop golden, add name text, add mobile text, add email text");
  await client.query("alter table contact_point drop exact, add value text, add written text");
  await client.query(
    `update customer c set name = u.name, mobile = u.mobile, email = u.email
      from unnest($1::text[], $2::text[], $3::text[], $4::text[]) u(id, name, mobile, email) where c.id = u.id`,
    [rows.map(({ id }) => id), ...["name", "mobile", "email"].map((field) => people.map((person) => person[field]))],
  );
  await client.query(
    `update contact_point p set value = '+86' || c.mobile, written = c.mobile from customer c where c.id = p.customer_id`,
  );
  await client.query("create index on contact_point (kind, value)");
}

function registrationOf(n) {
  const { name, mobile, email } = personOf(n);
  const where = { source: "bench", externalId: String(n), projectCode: codeOf(n), department: "MARKETING" };
  const said = { written: { name, mobile, email }, registeredAt: registeredAt(n), evidence: {} };
  return { id: idOf("reg", n), ...where, ...said, customerId: idOf("cus", n) };
}

function homeRegistrationOf(n, customers) {
  const where = { externalId: `${n}-home`, department: "PROPERTY" };
  const written = { name: personOf(n).name };
  return { ...registrationOf(n), id: idOf("reg", n + customers), ...where, written };
}

function customerOf(tx, n) {
  const person = personOf(n);
  const from = { registrationId: idOf("reg", n), registeredAt: registeredAt(n).toISOString(), reason: "LATEST" };
  const provenance = { name: from, mobile: from, email: from };
  const golden = { golden: person, nameHash: searchHash(tx, "name", person.name) };
  return { id: idOf("cus", n), foundingHandle: idOf("reg", n), gender: "FEMALE", ...golden, provenance };
}

function contactPointOf(tx, n) {
  const exact = { value: `+86${mobileOf(n)}`, written: mobileOf(n) };
  const kept = { kind: "MOBILE", exact, valueHash: searchHash(tx, "mobile", exact.value) };
  const seen = { firstSeenAt: registeredAt(n), lastSeenAt: registeredAt(n), registrations: 1 };
  return { id: idOf("ctp", n), customerId: idOf("cus", n), ...kept, ...seen };
}

function registeredAt(n) {
  return new Date(Date.UTC(2026, 0, 1) - n * 60_000);
}
