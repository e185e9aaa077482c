import { registerEnumType } from "type-graphql";

/** How far a remedy has come. */
export enum RemedyState {
  OPEN = "OPEN",
  DONE = "DONE",
}
registerEnumType(RemedyState, {
  name: "RemedyState",
  description: "How far a remedy has come (补救状态).",
  valuesConfig: {
    OPEN: { description: "Somebody must put it right (待补救)." },
    DONE: { description: "It was put right, and what we do otherwise is written down (已补救)." },
  },
});
