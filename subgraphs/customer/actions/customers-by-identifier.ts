import { requestError } from "../../shared/errors.js";
import { read } from "../../shared/database.js";
import { type Sql, sql } from "../../shared/loaders.js";
import type { Customer } from "../entities/customer.js";
import { normaliseIdNumber } from "../identity/normalise/id-number.js";
import { normaliseMobile } from "../identity/normalise/mobile.js";
import type { CustomerContext } from "../loaders/index.js";
import { customerSeenBy } from "../loaders/seen-by.js";

/** The most people that an exact search finds: a number that more share identifies nobody. */
const mostFound = 50;

/** Everybody whom the caller sees and who ever gave this mobile number, however it is written. Throws BAD_USER_INPUT when it is none. */
export async function customersByMobile(written: string, context: CustomerContext): Promise<Customer[]> {
  const mobile = normaliseMobile(written)?.e164;
  if (!mobile) throw requestError("BAD_USER_INPUT", "`mobile` is not a mobile number.");
  return found(context, sql`select customer_id as id from contact_point where kind = 'MOBILE' and value = ${mobile}`);
}

/** Everybody whom the caller sees and who ever gave this id number. Throws BAD_USER_INPUT when its check does not hold. */
export async function customersByIdNumber(written: string, context: CustomerContext): Promise<Customer[]> {
  const id = normaliseIdNumber(written);
  if (!id || id.kind === "invalid") throw requestError("BAD_USER_INPUT", "`idNumber` is not a valid id number.");
  return found(context, sql`select distinct customer_id as id from registration where valid_id_number = ${id.number}`);
}

async function found({ manager, loaders, caller }: CustomerContext, ids: Sql): Promise<Customer[]> {
  const seen = customerSeenBy(caller, sql`found.id`);
  const rows = await read<{ id: string }>(
    manager,
    sql`select id from (${ids}) found where ${seen} order by id limit ${mostFound}`,
  );
  const customers = await Promise.all(rows.map(({ id }) => loaders.customerByHandle.load(id)));
  return customers.filter((customer) => customer !== null);
}
