import DataLoader from "dataloader";
import type { EntityManager, ObjectLiteral } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { read } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { newId } from "../../shared/scalars.js";
import type { Customer } from "../entities/customer.js";
import { GoldenField } from "../entities/golden-field.js";
import { SharingUse } from "../entities/sharing-use.js";
import { customerColumns } from "./customer-columns.js";

/**
 * Customers whom a project of the caller's is shown by an effective agreement, by any handle, in batches: with the fields that it
 * covers and no others. That they were shown is stored before they are given out. Asked for those whom the caller does not see
 * otherwise; whoever sees every project needs no agreement. Requirements 004-36.
 */
export function sharedCustomer(
  manager: EntityManager,
  { projects, subject }: Caller,
): DataLoader<string, Customer | null> {
  const { columns, create } = customerColumns(manager);
  return new DataLoader(async (handles) => {
    if (projects === "*" || projects.length === 0) return handles.map(() => null);
    const rows = await read<ObjectLiteral>(
      manager,
      sql`select ${columns}, h.handle as "__key", g.id as "__agreement", g.fields as "__fields"
        from handle h join customer t on t.id = h.customer_id cross join lateral (
          select a.id, a.fields from sharing_agreement a join shared_with_caller(t.id) s on s.agreement_id = a.id
          where a.to_project = any(${projects}) and a.state = 'EFFECTIVE' and a.until > now() order by a.id limit 1) g
        where h.handle = any(${[...handles]})`,
    );
    const uses = new Map(rows.map((row) => [row["id"] as string, row["__agreement"] as string]));
    if (uses.size > 0) await manager.transaction((tx) => tx.insert(SharingUse, usesOf(uses, subject)));
    const byHandle = new Map(
      rows.map((row) => [row["__key"] as string, covered(create(row), row["__fields"] as string[])]),
    );
    return handles.map((handle) => byHandle.get(handle) ?? null);
  });
}

function usesOf(uses: ReadonlyMap<string, string>, actor: string): SharingUse[] {
  const at = new Date();
  return [...uses].map(([customerId, agreementId]) => ({ id: newId("shu"), agreementId, customerId, actor, at }));
}

/** The customer with nothing in the fields that are not covered, and no word of where those came from. */
function covered(customer: Customer, fields: readonly string[]): Customer {
  const only = <V>(values: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));
  if (!fields.includes(GoldenField.gender)) customer.gender = null;
  customer.golden = only(customer.golden);
  customer.provenance = only(customer.provenance);
  return customer;
}
