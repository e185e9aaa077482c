import { registerEnumType } from "type-graphql";

/** How far a lead has come. */
export enum LeadState {
  NEW = "NEW",
  CONTACTED = "CONTACTED",
  CONVERTED = "CONVERTED",
  LOST = "LOST",
}
registerEnumType(LeadState, {
  name: "LeadState",
  description: "How far a lead has come (线索状态).",
  valuesConfig: {
    NEW: { description: "Nobody has spoken with them yet (新线索)." },
    CONTACTED: { description: "Somebody has (已联系)." },
    CONVERTED: { description: "It has become an opportunity (已转商机)." },
    LOST: { description: "Nothing will come of it (已流失)." },
  },
});
