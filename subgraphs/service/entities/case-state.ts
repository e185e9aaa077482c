import { registerEnumType } from "type-graphql";

/** How far a case has come. Which step leads where is the rule `takeStep`. */
export enum CaseState {
  OPEN = "OPEN",
  ACKNOWLEDGED = "ACKNOWLEDGED",
  IN_PROGRESS = "IN_PROGRESS",
  RESOLVED = "RESOLVED",
  CLOSED = "CLOSED",
  CANCELLED = "CANCELLED",
}
registerEnumType(CaseState, {
  name: "CaseState",
  description: "How far a case has come (工单状态).",
  valuesConfig: {
    OPEN: { description: "Written down; its owner has not looked at it yet (待受理)." },
    ACKNOWLEDGED: { description: "Its owner has taken it on (已受理)." },
    IN_PROGRESS: { description: "Somebody works on it (处理中)." },
    RESOLVED: { description: "Put right or answered, in our eyes (已解决)." },
    CLOSED: { description: "Over, with the customer's knowledge (已关闭)." },
    CANCELLED: { description: "Called off: withdrawn, or opened by mistake (已撤销)." },
  },
});
