import type { EntityManager } from "typeorm";
import type { Caller } from "../../shared/caller.js";
import { Refusal, UserErrorCode } from "../../shared/write.js";
import type { Customer } from "../entities/customer.js";
import { holdCustomer } from "./hold-customer.js";

/**
 * Locks the customer that a change names, if it still has the version that the caller read.
 * @throws Refusal NOT_FOUND when the caller sees none, STALE_VERSION when it was changed in between
 */
export async function holdVersion(
  tx: EntityManager,
  { id, version }: { id: string; version: number },
  caller: Caller,
): Promise<Customer> {
  const customer = await holdCustomer(tx, id, { caller, field: "id" });
  if (customer.version === version) return customer;
  throw new Refusal(UserErrorCode.STALE_VERSION, ["version"], "It was changed since you read it: read it again.");
}
