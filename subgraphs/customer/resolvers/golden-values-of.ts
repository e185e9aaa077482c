import type { Customer } from "../entities/customer.js";
import { GoldenField } from "../entities/golden-field.js";
import type { GoldenValue } from "../entities/golden-value.js";

/** A customer's values with where each came from; masked, since they are read from the masked fields. */
export function goldenValuesOf(customer: Customer): GoldenValue[] {
  return Object.values(GoldenField).flatMap((field) => {
    const from = customer.provenance[field];
    if (!from) return [];
    const { registrationId, registeredAt, reason = null } = from;
    const { id: customerId, registrationsThen } = customer;
    const where = { registrationId, customerId, registrationsThen, registeredAt: new Date(registeredAt) };
    return [{ field, value: customer[field], exact: exactly(customer, field) ?? "", reason, ...where }];
  });
}

function exactly({ gender, golden }: Customer, field: GoldenField): string | null {
  return field === GoldenField.gender ? gender : (golden[field] ?? null);
}
