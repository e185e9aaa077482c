import { read, readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { worksFor } from "../../shared/caller.js";
import { Customer } from "../entities/customer.js";
import { Registration } from "../entities/registration.js";
import type { CustomerContext } from "../loaders/index.js";
import { goldenRow } from "./golden-row.js";
import { survivorshipFor } from "./survivorship-for.js";
import { labelled } from "./labelled-registration.js";

/**
 * Whom a handle led to at a moment, with the registrations that the person had then; what those say is as it is today.
 * @returns null when it led to nobody then, or to nobody whom the caller may see
 */
export async function customerAsOf(
  handle: string,
  at: Date,
  { manager, caller }: CustomerContext,
): Promise<Customer | null> {
  const then = sql`coalesce((select m.customer_id from membership m where m.registration_id = r.id and m.until > ${at}
    order by m.until limit 1), r.customer_id)`;
  const [whose] = await read<{ id: string }>(
    manager,
    sql`select ${then} as id from handle h join registration r on r.id = h.registration_id
      where h.handle = ${handle} and r.created_at <= ${at}`,
  );
  const own = handle.startsWith("cus_") ? [handle] : [];
  for (const id of [...own, ...(whose ? [whose.id] : [])]) {
    const members = await readEntities(
      manager,
      Registration,
      (columns, table) => sql`select ${columns} from ${table} t where t.created_at <= ${at} and t.id in (
          select r.id from registration r where r.customer_id = ${id}
            and not exists (select from membership m where m.registration_id = r.id and m.until > ${at})
          union all select distinct on (m.registration_id) m.registration_id from membership m
            where m.customer_id = ${id} and m.since <= ${at} and m.until > ${at}) order by t.id`,
    );
    if (members.some(({ projectCode }) => worksFor(caller, projectCode))) return asCustomer(id, members, manager);
  }
  return null;
}

async function asCustomer(
  id: string,
  registrations: readonly Registration[],
  manager: CustomerContext["manager"],
): Promise<Customer> {
  const [row] = await readEntities(
    manager,
    Customer,
    (columns, table) => sql`select ${columns} from ${table} t where t.id = ${id}`,
  );
  const members = registrations.map((registration) => labelled(registration, id, id));
  const ids = registrations.map((registration) => registration.id);
  const founder = row && ids.includes(row.foundingHandle) ? row.foundingHandle : (ids[0] ?? id);
  const golden = goldenRow({ customerId: id, foundingHandle: founder, members }, await survivorshipFor(manager, ids));
  return Object.assign(new Customer(), row, golden, {
    mergedAt: null,
    handles: [...ids, id].sort(),
    registrationsThen: registrations,
  });
}
