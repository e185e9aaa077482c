import { registerEnumType } from "type-graphql";
import type { Orders } from "../../shared/loaders.js";

/** How a list of calendars is ordered. */
export enum ServiceCalendarOrder {
  CODE_ASC = "CODE_ASC",
}
registerEnumType(ServiceCalendarOrder, {
  name: "ServiceCalendarOrder",
  description: "How a list of calendars is ordered.",
  valuesConfig: {
    CODE_ASC: { description: "By their short names." },
  },
});

/** The columns behind each order. */
export const serviceCalendarOrders: Orders<ServiceCalendarOrder> = {
  CODE_ASC: { column: "code", direction: "asc" },
};
