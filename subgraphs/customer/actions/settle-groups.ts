import type { EntityManager } from "typeorm";
import type { Customer } from "../entities/customer.js";
import type { Registration } from "../entities/registration.js";
import { regroup } from "../rules/regroup.js";
import type { Cause } from "./cause.js";
import type { LabelledRegistration } from "./labelled-registration.js";
import { settleIdCards } from "./settle-id-cards.js";
import { isRegrouped, settleHandles } from "./settle-handles.js";
import { storeCustomers } from "./store-customers.js";
import { storeMemberships } from "./store-memberships.js";
import { storePending } from "./store-pending.js";
import { storeRegistrations } from "./store-registrations.js";

/** What has been found of who is who. */
export interface Findings {
  /** Every registration of the customers that are held, and the new ones, each with its label. */
  readonly members: readonly LabelledRegistration[];
  readonly added: readonly Registration[];
  readonly changed: readonly Registration[];
  /** The registrations of the customers that are held, as they were. */
  readonly known: readonly Registration[];
  readonly held: readonly Customer[];
  /** Whether those that are added and changed are still to be matched. */
  readonly pending: boolean;
}

/** Stores who is who: customers keep their ids where they can, and all that hangs on them follows. The customers are locked. */
export async function settleGroups(tx: EntityManager, findings: Findings, cause: Cause): Promise<void> {
  const { members, added, changed, known, held, pending } = findings;
  const groups = regroup(members);
  const regrouped = isRegrouped(groups, held);
  const settled = await settleHandles(tx, groups, { held, regrouped });
  const moved = await storeRegistrations(tx, { added, changed, known, settled });
  await storeMemberships(tx, moved, cause);
  await storeCustomers(tx, settled, held);
  if (regrouped)
    await settleIdCards(
      tx,
      held.map(({ id }) => id),
    );
  const arriving = [...added, ...changed].map(({ id }) => id);
  await storePending(tx, pending ? { add: arriving } : { remove: members.map(({ id }) => id) });
}
