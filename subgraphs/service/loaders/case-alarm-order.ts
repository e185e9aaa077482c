import { registerEnumType } from "type-graphql";
import type { Orders } from "../../shared/loaders.js";

/** How a list of alarms is ordered. */
export enum CaseAlarmOrder {
  RAISED_DESC = "RAISED_DESC",
  RAISED_ASC = "RAISED_ASC",
}
registerEnumType(CaseAlarmOrder, {
  name: "CaseAlarmOrder",
  description: "How a list of alarms is ordered.",
  valuesConfig: {
    RAISED_DESC: { description: "The latest first." },
    RAISED_ASC: { description: "The earliest first." },
  },
});

/** The columns behind each order. */
export const caseAlarmOrders: Orders<CaseAlarmOrder> = {
  RAISED_DESC: { column: "raisedAt", direction: "desc" },
  RAISED_ASC: { column: "raisedAt", direction: "asc" },
};
