import type { EntityManager } from "typeorm";
import { sql } from "../../shared/loaders.js";
import { Customer } from "../entities/customer.js";
import { emptyGoldenRow, goldenRow, isSameGolden } from "./golden-row.js";
import type { Settled } from "./settle-handles.js";
import { storeContactPoints } from "./store-contact-points.js";
import { storeCustomerProjects } from "./store-customer-projects.js";
import { insertRows } from "./insert-rows.js";
import { survivorshipFor } from "./survivorship-for.js";
import { updateRows } from "./update-rows.js";
import { withNameHash } from "./with-name-hash.js";

/**
 * Computes customers from their registrations and stores what differs: golden values, projects, contact points.
 * @param held the customers as they were; those that no group goes on with are merged away
 */
export async function storeCustomers(
  tx: EntityManager,
  settled: readonly Settled[],
  held: readonly Customer[],
): Promise<void> {
  const goesOn = new Set(settled.map(({ customerId }) => customerId));
  const gone = held.filter(({ id }) => !goesOn.has(id));
  const now = new Date();
  const ids = settled.flatMap(({ members }) => members.map(({ id }) => id));
  const survivorship = await survivorshipFor(tx, ids);
  const computed = settled.map((group) => ({ group, row: { ...goldenRow(group, survivorship), mergedAt: null } }));
  const differing = computed.filter(({ group, row }) => !group.isNew && !isSameGolden(group.before, row));
  await insertRows(
    tx,
    Customer,
    computed.filter(({ group }) => group.isNew).map(({ row }) => withNameHash(tx, row)),
  );
  const rows = [
    ...differing.map(({ row }) => row),
    ...gone.map(({ id, foundingHandle }) => ({ ...emptyGoldenRow, id, foundingHandle, mergedAt: now })),
  ].map((row) => withNameHash(tx, row));
  await updateRows(tx, Customer, rows, { key: "id", also: sql`version = t.version + 1, updated_at = now()` });
  const before = held.map(({ id }) => id);
  await storeCustomerProjects(tx, settled, before);
  await storeContactPoints(tx, settled, before);
}
