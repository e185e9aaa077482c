import { registerEnumType } from "type-graphql";

/** What became of a promise. */
export enum CasePromiseState {
  MADE = "MADE",
  KEPT = "KEPT",
  BROKEN = "BROKEN",
}
registerEnumType(CasePromiseState, {
  name: "CasePromiseState",
  description: "What became of a promise (承诺状态).",
  valuesConfig: {
    MADE: { description: "It is still to be kept (待兑现)." },
    KEPT: { description: "It was kept in time (已兑现)." },
    BROKEN: { description: "It was not kept in time, whatever was done later (未兑现)." },
  },
});
