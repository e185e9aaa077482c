import { registerEnumType } from "type-graphql";

/** What a callback found out. */
export enum CallbackOutcome {
  CONTENT = "CONTENT",
  DISCONTENT = "DISCONTENT",
  UNREACHED = "UNREACHED",
}
registerEnumType(CallbackOutcome, {
  name: "CallbackOutcome",
  description: "What a callback found out (回访结果).",
  valuesConfig: {
    CONTENT: { description: "The customer was reached and is content: the case may be closed (满意)." },
    DISCONTENT: { description: "The customer was reached and is not content: the case is taken up again (不满意)." },
    UNREACHED: { description: "Nobody answered; after three such calls the case may be closed (未接通)." },
  },
});
