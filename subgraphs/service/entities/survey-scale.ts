import { registerEnumType } from "type-graphql";

/** How a question is answered. */
export enum SurveyScale {
  FIVE = "FIVE",
  TEN = "TEN",
  TEXT = "TEXT",
}
registerEnumType(SurveyScale, {
  name: "SurveyScale",
  description: "How a question is answered (题型).",
  valuesConfig: {
    FIVE: { description: "From 1, very dissatisfied, to 5, very satisfied (五分制)." },
    TEN: { description: "From 0, certainly not, to 10, certainly: would you recommend us (推荐意愿)." },
    TEXT: { description: "In words (文字)." },
  },
});
