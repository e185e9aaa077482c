import { registerEnumType } from "type-graphql";

/** How somebody came to us. */
export enum LeadSource {
  CALL_IN = "CALL_IN",
  WALK_IN = "WALK_IN",
  REFERRAL = "REFERRAL",
  GROUP_PURCHASE = "GROUP_PURCHASE",
  COMPETITOR_VISITOR = "COMPETITOR_VISITOR",
  CHANNEL = "CHANNEL",
  ONLINE = "ONLINE",
}
registerEnumType(LeadSource, {
  name: "LeadSource",
  description: "How somebody came to us (来源).",
  valuesConfig: {
    CALL_IN: { description: "Called (来电)." },
    WALK_IN: { description: "Walked in (来访)." },
    REFERRAL: { description: "Was sent by a customer (老带新)." },
    GROUP_PURCHASE: { description: "Came as one of a group (团购)." },
    COMPETITOR_VISITOR: { description: "Came over from a competitor (竞品来访)." },
    CHANNEL: { description: "Was brought by a partner (渠道)." },
    ONLINE: { description: "Found us online (线上)." },
  },
});
