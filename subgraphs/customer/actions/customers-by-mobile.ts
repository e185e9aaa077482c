import { requestError } from "../../shared/errors.js";
import { sql } from "../../shared/loaders.js";
import type { Customer } from "../entities/customer.js";
import { normaliseMobile } from "../identity/normalise/mobile.js";
import type { CustomerContext } from "../loaders/index.js";
import { searchHash } from "../loaders/search-hash.js";
import { foundCustomers } from "./found-customers.js";
import { writeSearch } from "./write-search.js";

/** Everybody whom the caller sees and who ever gave this mobile number, however it is written. Throws BAD_USER_INPUT when it is none. */
export async function customersByMobile(written: string, context: CustomerContext): Promise<Customer[]> {
  const mobile = normaliseMobile(written)?.e164;
  if (!mobile) throw requestError("BAD_USER_INPUT", "`mobile` is not a mobile number.");
  const hash = searchHash(context.manager, "mobile", mobile);
  const theirs = sql`select customer_id as id from contact_point where value_hash = ${hash}`;
  return writeSearch(context, "customersByMobile", () => foundCustomers(context, theirs));
}
