import type { DataSource, EntityManager } from "typeorm";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import type { Registration } from "../entities/registration.js";
import { holdCustomers } from "./hold-customers.js";
import { labelled } from "./labelled-registration.js";
import { lockIdentity } from "./lock-identity.js";
import { registrationsOf } from "./registrations-of.js";
import { resolveRegistrations } from "./resolve-registrations.js";
import { settleGroups } from "./settle-groups.js";

/** A registration as it was when everybody was matched, and whose it was found to be. */
export interface Placed {
  readonly id: string;
  readonly customerId: string;
  readonly version: number;
  readonly label: string;
}

const matched = { cause: "MATCHED", actor: null } as const;

/**
 * Settles registrations as they were matched, in one transaction. When anything about them or their customers has changed since, they are
 * resolved by the door instead, as they are now.
 * @param placed whole customers: every registration of each
 * @param at when everybody was read
 */
export function applyClusters(database: DataSource, placed: readonly Placed[], at: Date): Promise<void> {
  return database.transaction(async (tx) => {
    await tx.query("set local statement_timeout = 0");
    await lockIdentity(tx);
    const held = await holdCustomers(tx, [...new Set(placed.map(({ customerId }) => customerId))]);
    const known = await registrationsOf(tx, { customerIds: held.map(({ id }) => id) });
    if (!isAsItWas(placed, known) || (await isDecidedSince(tx, placed, at))) {
      const revisited = placed.map(({ id }) => id);
      return resolveRegistrations(tx, { added: [], changed: [], revisited }, { ...matched, alone: true });
    }
    const labels = new Map(placed.map(({ id, label }) => [id, label]));
    const members = known.map((row) => labelled(row, row.customerId, labels.get(row.id) ?? ""));
    return settleGroups(tx, { members, added: [], changed: [], known, held, pending: false }, matched);
  });
}

function isAsItWas(placed: readonly Placed[], known: readonly Registration[]): boolean {
  const before = new Map(placed.map((row) => [row.id, row]));
  return (
    known.length === placed.length &&
    known.every(({ id, customerId, version }) => {
      const was = before.get(id);
      return was?.customerId === customerId && was.version === version;
    })
  );
}

async function isDecidedSince(tx: EntityManager, placed: readonly Placed[], at: Date): Promise<boolean> {
  const ids = placed.map(({ id }) => id);
  const rows = await read(
    tx,
    sql`select from identity_decision where (decided_at >= ${at} or undone_at >= ${at})
      and (left_ids && ${ids}::text[] or right_ids && ${ids}::text[]) limit 1`,
  );
  return rows.length > 0;
}
