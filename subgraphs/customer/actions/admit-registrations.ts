import type { EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { Cause } from "./cause.js";
import { holdCustomers } from "./hold-customers.js";
import { labelled } from "./labelled-registration.js";
import { registrationsOf } from "./registrations-of.js";
import type { Arrivals } from "./resolve-registrations.js";
import { settleGroups } from "./settle-groups.js";
import { hashedLinkKeys } from "./hashed-link-keys.js";

/**
 * Takes a large batch in for now: a new registration joins whoever shares an exact identifier with it, a changed one stays where it is, and no
 * customer that is there is joined to another or falls apart. They are noted as still to be matched. The caller holds the whole lock.
 * @param foreseen by external id: the customer or, of a new one, the name of the person that new registrations are foreseen to be
 */
export async function admitRegistrations(
  tx: EntityManager,
  { added, changed }: Arrivals,
  cause: Cause,
  foreseen?: ReadonlyMap<string, string>,
): Promise<void> {
  const labels = foreseen
    ? new Map(added.map(({ id, externalId }) => [id, foreseen.get(externalId) ?? id]))
    : await labelsByKeys(tx, added);
  const touched = new Set([...labels.values(), ...changed.map(({ customerId }) => customerId)]);
  const held = await holdCustomers(
    tx,
    [...touched].filter((label) => label.startsWith("cus_")),
  );
  const known = held.length > 0 ? await registrationsOf(tx, { customerIds: held.map(({ id }) => id) }) : [];
  const now = new Map(changed.map((row) => [row.id, row]));
  const members = [
    ...known.map((row) => labelled(now.get(row.id) ?? row, row.customerId, row.customerId)),
    ...added.map((row) => labelled(row, null, labels.get(row.id) ?? row.id)),
  ];
  await settleGroups(tx, { members, added, changed, known, held, pending: true }, cause);
}

async function labelsByKeys(tx: EntityManager, added: Arrivals["added"]): Promise<Map<string, string>> {
  const keys = new Map(added.map(({ id, evidence }) => [id, hashedLinkKeys(tx, evidence)]));
  const people = await customersUnder(tx, [...keys.values()].flat());
  return new Map(added.map(({ id }) => [id, labelFor(id, keys.get(id) ?? [], people)]));
}

/** The first customer, or other new registration, that has one of the keys; who comes next finds this one by all of them. */
function labelFor(id: string, keys: readonly string[], people: Map<string, string>): string {
  const label = keys.map((key) => people.get(key)).find((found) => found !== undefined) ?? id;
  for (const key of keys) if (!people.has(key)) people.set(key, label);
  return label;
}

/** By exact key: a customer that has it. */
async function customersUnder(tx: EntityManager, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await read<{ key: string; id: string }>(
    tx,
    sql`select u.key, r.customer_id as id from (select distinct unnest(${[...keys]}::text[]) as key) u
      cross join lateral (select registration_id from link_key where key = u.key order by registration_id limit 1) k
      cross join lateral (select customer_id from registration where id = k.registration_id offset 0) r`,
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}
