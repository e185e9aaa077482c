import { registerEnumType } from "type-graphql";

/** How far a sale has come before its deal. */
export enum OpportunityStage {
  INTENT = "INTENT",
  REPORTED = "REPORTED",
  QUEUED = "QUEUED",
  WON = "WON",
  LOST = "LOST",
}
registerEnumType(OpportunityStage, {
  name: "OpportunityStage",
  description: "How far a sale has come before its deal (商机阶段).",
  valuesConfig: {
    INTENT: { description: "They want to buy (意向)." },
    REPORTED: { description: "Whose customer they are is settled (报备判客)." },
    QUEUED: { description: "They queue for the opening of sales (认筹排号)." },
    WON: { description: "A deal was made (成交)." },
    LOST: { description: "They do not buy (流失)." },
  },
});
