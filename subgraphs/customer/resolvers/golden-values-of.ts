import type { Customer } from "../entities/customer.js";
import type { GoldenValue } from "../entities/golden-value.js";

const fields = ["name", "gender", "birthDate", "idNumber", "mobile", "email", "wechat", "address", "company"] as const;

/** A customer's values with where each came from; masked, since they are read from the masked fields. */
export function goldenValuesOf(customer: Customer): GoldenValue[] {
  return fields.flatMap((field) => {
    const from = customer.provenance[field];
    if (!from) return [];
    const { registrationId, registeredAt } = from;
    return [{ field, value: customer[field], registrationId, registeredAt: new Date(registeredAt) }];
  });
}
