import { registerEnumType } from "type-graphql";

/** What somebody is credited with. Requirements 001-32, 001-33. */
export enum CreditKind {
  PRAISE = "PRAISE",
  SUGGESTION = "SUGGESTION",
}
registerEnumType(CreditKind, {
  name: "CreditKind",
  description: "What somebody is credited with (嘉奖类型).",
  valuesConfig: {
    PRAISE: { description: "A customer praised an employee (表扬)." },
    SUGGESTION: { description: "A suggestion was accepted: its customer, and who took it up (采纳建议)." },
  },
});
