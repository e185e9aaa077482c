import { requestError } from "../../shared/errors.js";
import { sql } from "../../shared/loaders.js";
import type { Customer } from "../entities/customer.js";
import { normaliseIdNumber } from "../identity/normalise/id-number.js";
import type { CustomerContext } from "../loaders/index.js";
import { searchHash } from "../loaders/search-hash.js";
import { foundCustomers } from "./found-customers.js";
import { writeSearch } from "./write-search.js";

/** Everybody whom the caller sees and who ever gave this id number. Throws BAD_USER_INPUT when its check does not hold. */
export async function customersByIdNumber(written: string, context: CustomerContext): Promise<Customer[]> {
  const id = normaliseIdNumber(written);
  if (!id || id.kind === "invalid") throw requestError("BAD_USER_INPUT", "`idNumber` is not a valid id number.");
  const hash = searchHash(context.manager, "id-number", id.number);
  const theirs = sql`select customer_id as id from registration where id_number_hash = ${hash}`;
  return writeSearch(context, "customersByIdNumber", () => foundCustomers(context, theirs));
}
