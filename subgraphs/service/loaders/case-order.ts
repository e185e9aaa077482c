import { registerEnumType } from "type-graphql";
import type { Orders } from "../../shared/loaders.js";

/** How a list of cases is ordered. */
export enum CaseOrder {
  OPENED_DESC = "OPENED_DESC",
  OPENED_ASC = "OPENED_ASC",
  DUE_ASC = "DUE_ASC",
  QUEUE = "QUEUE",
}
registerEnumType(CaseOrder, {
  name: "CaseOrder",
  description: "How a list of cases is ordered.",
  valuesConfig: {
    OPENED_DESC: { description: "The newest first." },
    OPENED_ASC: { description: "The oldest first." },
    DUE_ASC: { description: "The most pressing first; those without a due time last." },
    QUEUE: {
      description:
        "As they are to be taken: who has waited too long and VIP, then PROFESSIONAL, then ORDINARY customers; by due time in each (排队顺序).",
    },
  },
});

/** The columns behind each order. */
export const caseOrders: Orders<CaseOrder> = {
  OPENED_DESC: { column: "openedAt", direction: "desc" },
  OPENED_ASC: { column: "openedAt", direction: "asc" },
  DUE_ASC: { column: "dueOrder", direction: "asc" },
  QUEUE: { column: "queueOrder", direction: "asc" },
};
