import { registerEnumType } from "type-graphql";

/** How much a case presses. */
export enum CasePriority {
  LOW = "LOW",
  NORMAL = "NORMAL",
  HIGH = "HIGH",
  URGENT = "URGENT",
}
registerEnumType(CasePriority, {
  name: "CasePriority",
  description: "How much a case presses (优先级).",
  valuesConfig: {
    LOW: { description: "It can wait (低)." },
    NORMAL: { description: "In its turn (普通)." },
    HIGH: { description: "Before others (高)." },
    URGENT: { description: "At once: somebody is in danger or in distress (紧急)." },
  },
});
