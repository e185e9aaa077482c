import { registerEnumType } from "type-graphql";

/** Where a clock of a case stands. */
export enum CaseClockState {
  RUNNING = "RUNNING",
  PAUSED = "PAUSED",
  MET = "MET",
  MISSED = "MISSED",
  CANCELLED = "CANCELLED",
}
registerEnumType(CaseClockState, {
  name: "CaseClockState",
  description: "Where a clock stands (时限状态).",
  valuesConfig: {
    RUNNING: { description: "It runs (计时中)." },
    PAUSED: { description: "It stands still as long as the case is paused (已暂停)." },
    MET: { description: "What it waited for came in time (按时完成)." },
    MISSED: { description: "What it waited for came late (超时完成)." },
    CANCELLED: { description: "Nothing is waited for any more (已取消)." },
  },
});
