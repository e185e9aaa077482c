import { registerEnumType } from "type-graphql";

/** What a clock of a case waits for. Requirements 001-25, 003-17. */
export enum CaseClockKind {
  ACKNOWLEDGE = "ACKNOWLEDGE",
  FIRST_REPLY = "FIRST_REPLY",
  PROGRESS = "PROGRESS",
  RESOLVE = "RESOLVE",
}
registerEnumType(CaseClockKind, {
  name: "CaseClockKind",
  description: "What a clock waits for (时限类型).",
  valuesConfig: {
    ACKNOWLEDGE: { description: "That its owner takes the case on (受理时限)." },
    FIRST_REPLY: { description: "That the customer hears from us (首次答复时限)." },
    PROGRESS: { description: "That there is word of progress; then it begins anew (进展更新时限)." },
    RESOLVE: { description: "That the case is resolved (解决时限)." },
  },
});
