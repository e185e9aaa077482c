import type { EntityManager } from "typeorm";
import { type Payload, perform, type WriteInput } from "../../shared/write.js";
import type { Customer } from "../entities/customer.js";
import type { CustomerContext } from "../loaders/index.js";
import { forgetCustomers } from "./forget-customers.js";

/** Carries out a mutation of one customer in one transaction, and reads the customer for the answer. `work` returns its id. */
export function performOnCustomer(
  context: CustomerContext,
  mutation: string,
  input: WriteInput,
  work: (tx: EntityManager) => Promise<string>,
): Promise<Payload<"customer", Customer>> {
  const load = (id: string) => {
    forgetCustomers(context.loaders);
    return context.loaders.customerByHandle.load(id);
  };
  return perform(context, mutation, input, { field: "customer", work, load });
}
