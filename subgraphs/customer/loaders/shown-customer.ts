import type { Customer } from "../entities/customer.js";
import type { Loaders } from "./index.js";

/** The customer behind a handle: as the caller's own projects know the person, or else as far as another one shows. For reading alone. */
export async function shownCustomer(
  { customerByHandle, sharedCustomerByHandle }: Pick<Loaders, "customerByHandle" | "sharedCustomerByHandle">,
  handle: string,
): Promise<Customer | null> {
  return (await customerByHandle.load(handle)) ?? sharedCustomerByHandle.load(handle);
}
