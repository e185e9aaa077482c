import type { EntityManager } from "typeorm";
import { sql } from "../../shared/loaders.js";
import { Customer } from "../entities/customer.js";
import { goldenRow, isSameGolden } from "./golden-row.js";
import { labelled } from "./labelled-registration.js";
import { registrationsOf } from "./registrations-of.js";
import { survivorshipFor } from "./survivorship-for.js";
import { updateRows } from "./update-rows.js";
import { withNameHash } from "./with-name-hash.js";

/** Computes customers anew, by the rules and pins of now, and stores those that differ. They are locked. */
export async function storeGolden(tx: EntityManager, customers: readonly Customer[]): Promise<void> {
  if (customers.length === 0) return;
  const registrations = await registrationsOf(tx, { customerIds: customers.map(({ id }) => id) });
  const survivorship = await survivorshipFor(
    tx,
    registrations.map(({ id }) => id),
  );
  const members = new Map(customers.map(({ id }) => [id, [] as typeof registrations]));
  for (const registration of registrations) members.get(registration.customerId)?.push(registration);
  const rows = customers.flatMap((before) => {
    const own = (members.get(before.id) ?? []).map((row) => labelled(row, before.id, before.id));
    const { id: customerId, foundingHandle } = before;
    const row = goldenRow({ customerId, foundingHandle, members: own }, survivorship);
    return isSameGolden(before, row) ? [] : [withNameHash(tx, row)];
  });
  await updateRows(tx, Customer, rows, { key: "id", also: sql`version = t.version + 1, updated_at = now()` });
}
