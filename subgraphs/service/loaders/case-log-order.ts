import { registerEnumType } from "type-graphql";
import type { Orders } from "../../shared/loaders.js";

/** How a case's log is ordered. */
export enum CaseLogOrder {
  AT_ASC = "AT_ASC",
  AT_DESC = "AT_DESC",
}
registerEnumType(CaseLogOrder, {
  name: "CaseLogOrder",
  description: "How a case's log is ordered.",
  valuesConfig: {
    AT_ASC: { description: "As it happened." },
    AT_DESC: { description: "The last thing first." },
  },
});

/** The columns behind each order. */
export const caseLogOrders: Orders<CaseLogOrder> = {
  AT_ASC: { column: "at", direction: "asc" },
  AT_DESC: { column: "at", direction: "desc" },
};
