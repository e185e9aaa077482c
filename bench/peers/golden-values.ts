import type { Customer } from "../../subgraphs/customer/entities/customer.js";
import { GoldenField } from "../../subgraphs/customer/entities/golden-field.js";
import type { GoldenValue } from "../../subgraphs/customer/entities/golden-value.js";
import { goldenValuesOf } from "../../subgraphs/customer/resolvers/golden-values-of.js";

/** A customer's golden values as the bench's callers see them, who read names in full. */
export function goldenValuesShown(customer: Customer): GoldenValue[] {
  return goldenValuesOf(customer).map((golden) =>
    golden.field === GoldenField.name ? Object.assign(golden, { value: golden.exact }) : golden,
  );
}
