import type { EntityManager } from "typeorm";
import type { Customer } from "../entities/customer.js";
import { searchHash } from "../loaders/search-hash.js";

/** A customer's row with the keyed hash of its name, for lists of a whole name. */
export function withNameHash<T extends Pick<Customer, "golden">>(
  manager: EntityManager,
  row: T,
): T & Pick<Customer, "nameHash"> {
  return { ...row, nameHash: row.golden.name === undefined ? null : searchHash(manager, "name", row.golden.name) };
}
