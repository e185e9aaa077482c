import { registerEnumType } from "type-graphql";
import type { Orders } from "../../shared/loaders.js";

/** How a list of policies is ordered. */
export enum ServicePolicyOrder {
  EFFECTIVE_DESC = "EFFECTIVE_DESC",
  EFFECTIVE_ASC = "EFFECTIVE_ASC",
}
registerEnumType(ServicePolicyOrder, {
  name: "ServicePolicyOrder",
  description: "How a list of policies is ordered.",
  valuesConfig: {
    EFFECTIVE_DESC: { description: "The latest first." },
    EFFECTIVE_ASC: { description: "The earliest first." },
  },
});

/** The columns behind each order. */
export const servicePolicyOrders: Orders<ServicePolicyOrder> = {
  EFFECTIVE_DESC: { column: "effectiveFrom", direction: "desc" },
  EFFECTIVE_ASC: { column: "effectiveFrom", direction: "asc" },
};
