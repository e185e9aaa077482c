import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { Customer } from "../entities/customer.js";
import { Registration } from "../entities/registration.js";
import { regroup } from "../rules/regroup.js";
import { holdTouched } from "./hold-touched.js";
import { keyed } from "./keyed-registration.js";
import { settleIdCards } from "./settle-id-cards.js";
import { isRegrouped, settleHandles } from "./settle-handles.js";
import { storeCustomers } from "./store-customers.js";
import { storeRegistrations } from "./store-registrations.js";

/** Registrations that are new, or say something else than before; a changed one keeps its id. */
export interface Arrivals {
  readonly added: readonly Registration[];
  readonly changed: readonly Registration[];
}

/**
 * The one door through which registrations become customers. Decides who is who among the new and changed registrations and every registration
 * of each customer that they touch, and brings customers, handles, projects, contact points and cards up to date. The caller holds the lock:
 * `lockIdentity` for a batch, `lockKeys` for one registration.
 * @param alone whether the lock is the whole one
 */
export async function resolveRegistrations(tx: EntityManager, arrivals: Arrivals, alone: boolean): Promise<void> {
  const { added, changed } = arrivals;
  const arriving = [...added, ...changed].map((row) => keyed(row, null));
  const touch = { keys: arriving.flatMap(({ keys }) => keys), registrationIds: changed.map(({ id }) => id) };
  const held = await holdTouched(tx, touch, alone);
  const known = (await registrationsOf(tx, held)).map((row) => keyed(row, row.customerId));
  const before = new Map(known.map((member) => [member.id, member]));
  const isArriving = new Set(arriving.map(({ id }) => id));
  const groups = regroup([
    ...known.filter(({ id }) => !isArriving.has(id)),
    ...arriving.map((member) => ({ ...member, customerId: before.get(member.id)?.customerId ?? null })),
  ]);
  const regrouped = isRegrouped(groups, held);
  const settled = await settleHandles(tx, groups, { held, regrouped });
  await storeRegistrations(tx, { added, changed, known, settled });
  await storeCustomers(tx, settled, held);
  const ids = held.map(({ id }) => id);
  if (regrouped) await settleIdCards(tx, ids);
}

async function registrationsOf(tx: EntityManager, customers: readonly Customer[]): Promise<Registration[]> {
  if (customers.length === 0) return [];
  const ids = customers.map(({ id }) => id);
  return readEntities(
    tx,
    Registration,
    (columns, table) => sql`select ${columns} from ${table} t where t.customer_id = any(${ids})`,
  );
}
