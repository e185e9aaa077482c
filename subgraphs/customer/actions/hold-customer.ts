import type { EntityManager } from "typeorm";
import { readEntities } from "../../shared/database.js";
import { sql } from "../../shared/loaders.js";
import { Refusal, UserErrorCode } from "../../shared/write.js";
import { Customer } from "../entities/customer.js";
import { createLoaders, type CustomerContext } from "../loaders/index.js";
import { lockKeys } from "./lock-identity.js";

/**
 * Locks the customer that a handle leads to, so that no merge or split happens meanwhile.
 * @param field the path of the input's field that names the handle
 * @throws Refusal NOT_FOUND when there is none, or none that the caller sees
 */
export async function holdCustomer(
  tx: EntityManager,
  handle: string,
  { caller, field }: Pick<CustomerContext, "caller"> & { field: string },
): Promise<Customer> {
  // By the transaction's own connection: whoever waits here must not wait for another one of the pool as well.
  const seen = await createLoaders(tx, caller).customerByHandle.load(handle);
  if (!seen) throw new Refusal(UserErrorCode.NOT_FOUND, [field], "There is no such customer.");
  await lockKeys(tx, []);
  for (;;) {
    const [customer] = await readEntities(
      tx,
      Customer,
      (
        columns,
      ) => sql`select ${columns} from customer t join handle h on h.customer_id = t.id where h.handle = ${handle}
        for update of t`,
    );
    // Somebody merged it while we waited for it: the handle leads to another one now.
    if (customer && !customer.mergedAt) return customer;
  }
}
