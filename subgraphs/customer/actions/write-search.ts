import { audit } from "../../shared/audit/audit.js";
import type { Customer } from "../entities/customer.js";
import type { CustomerContext } from "../loaders/index.js";

/**
 * Looks people up by something that is masked, and writes down that somebody did and how many were found, before it tells.
 * What was looked for is not written down. Security: attacks 3 and 35.
 * @param search the query's name
 */
export async function writeSearch(
  context: CustomerContext,
  search: string,
  look: () => Promise<Customer[]>,
): Promise<Customer[]> {
  const found = await look();
  const [only] = found.length === 1 ? found : [];
  const told = { action: search, subjectHandle: only?.id ?? null, detail: { found: found.length } };
  // One statement is a transaction by itself, in one round trip instead of three.
  await audit(context.manager.dataSource.manager, context, told);
  return found;
}
