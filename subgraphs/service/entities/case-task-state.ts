import { registerEnumType } from "type-graphql";

/** How far a task for another department has come. */
export enum CaseTaskState {
  ASKED = "ASKED",
  ACCEPTED = "ACCEPTED",
  DONE = "DONE",
  REFUSED = "REFUSED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(CaseTaskState, {
  name: "CaseTaskState",
  description: "How far a task for a department has come (协办状态).",
  valuesConfig: {
    ASKED: { description: "The department was asked for it (已发起)." },
    ACCEPTED: { description: "The department is at it (已接受)." },
    DONE: { description: "It is done (已完成)." },
    REFUSED: { description: "The department will not do it, and said why (已拒绝)." },
    WITHDRAWN: { description: "It is not needed any more (已撤回)." },
  },
});
