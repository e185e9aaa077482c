import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { newId } from "../../shared/scalars.js";
import type { Customer } from "../entities/customer.js";
import { Handle } from "../entities/handle.js";
import type { Group } from "../rules/regroup.js";
import type { LabelledRegistration } from "./labelled-registration.js";
import { insertRows } from "./insert-rows.js";
import { updateRows } from "./update-rows.js";

/** Registrations that are one person, whom, and which of them founded the customer. */
export interface Settled {
  readonly customerId: string;
  readonly members: readonly LabelledRegistration[];
  readonly foundingHandle: string;
  /** The customer's row as it was; undefined when it has none, or one that had been merged away. */
  readonly before: Customer | undefined;
  /** Whether the row must be made. */
  readonly isNew: boolean;
}

/**
 * Gives every group its customer's id and lets every handle follow its registration. A group that no living customer claims takes back an id
 * that had been merged away, when the registration that founded it is in the group; else it gets a new one.
 * @param held the customers whose registrations were grouped anew
 * @param regrouped whether any registration goes to another customer than before; else no handle moves
 */
export async function settleHandles(
  tx: EntityManager,
  groups: readonly Group<LabelledRegistration>[],
  { held, regrouped }: { held: readonly Customer[]; regrouped: boolean },
): Promise<Settled[]> {
  const byId = new Map(held.map((customer) => [customer.id, customer]));
  const handles = regrouped ? await handlesOf(tx, held) : [];
  const lost = handles.filter(({ handle, customerId }) => handle.startsWith("cus_") && handle !== customerId);
  const settled = groups.map((group) => settle(group, byId, lost));
  await storeHandles(tx, settled, handles);
  return settled;
}

function settle(
  { customerId, members }: Group<LabelledRegistration>,
  held: Map<string, Customer>,
  lost: Handle[],
): Settled {
  const ids = new Set(members.map(({ id }) => id));
  const revived = customerId ? undefined : oldest(lost.filter(({ registrationId }) => ids.has(registrationId)));
  const before = customerId ? held.get(customerId) : undefined;
  const founder = before && ids.has(before.foundingHandle) ? before.foundingHandle : members[0]?.id;
  return {
    customerId: customerId ?? revived ?? newId("cus"),
    foundingHandle: founder ?? "",
    members,
    before,
    isNew: !customerId && !revived,
  };
}

function oldest(handles: readonly Handle[]): string | undefined {
  return handles.map(({ handle }) => handle).sort()[0];
}

/** Whether any registration goes to another customer than before; an addition alone moves nothing. */
export function isRegrouped(groups: readonly Group<LabelledRegistration>[], held: readonly Customer[]): boolean {
  const goesOn = new Set(groups.map(({ customerId }) => customerId));
  return (
    held.some(({ id }) => !goesOn.has(id)) ||
    groups.some((group) => group.members.some(({ customerId }) => customerId && customerId !== group.customerId))
  );
}

function handlesOf(tx: EntityManager, customers: readonly Customer[]): Promise<Handle[]> {
  const ids = customers.map(({ id }) => id);
  return readEntities(
    tx,
    Handle,
    (columns, table) => sql`select ${columns} from ${table} t where t.customer_id = any(${ids})`,
  );
}

async function storeHandles(tx: EntityManager, settled: readonly Settled[], known: readonly Handle[]): Promise<void> {
  const added: Handle[] = [];
  for (const { customerId, foundingHandle, members, isNew } of settled) {
    if (isNew) added.push({ handle: customerId, customerId, registrationId: foundingHandle });
    for (const { id, customerId: before } of members) {
      if (!before) added.push({ handle: id, customerId, registrationId: id });
    }
  }
  await insertRows(tx, Handle, added);
  await updateRows(tx, Handle, movedHandles(settled, known), { key: "handle" });
}

/** A customer that goes on keeps its own id, whoever founded it; every other handle goes where its registration went. */
function movedHandles(settled: readonly Settled[], known: readonly Handle[]): Handle[] {
  if (known.length === 0) return [];
  const byCustomer = new Map(settled.map((group) => [group.customerId, group]));
  const byRegistration = new Map(settled.flatMap((group) => group.members.map(({ id }) => [id, group])));
  return known.flatMap(({ handle, customerId, registrationId }) => {
    const own = byCustomer.get(handle);
    const group = own ?? byRegistration.get(registrationId);
    if (!group) return [];
    const follows = own ? own.foundingHandle : registrationId;
    const stays = group.customerId === customerId && follows === registrationId;
    return stays ? [] : [{ handle, customerId: group.customerId, registrationId: follows }];
  });
}
