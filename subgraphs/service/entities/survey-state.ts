import { registerEnumType } from "type-graphql";

/** How far a survey has come. Nothing follows an answer; that its time is over is told by the clock. */
export enum SurveyState {
  INVITED = "INVITED",
  SENT = "SENT",
  ANSWERED = "ANSWERED",
  EXPIRED = "EXPIRED",
}
registerEnumType(SurveyState, {
  name: "SurveyState",
  description: "How far a survey has come (调查状态).",
  valuesConfig: {
    INVITED: { description: "It is to be sent (待发送)." },
    SENT: { description: "It was sent, and waits for an answer (已发送)." },
    ANSWERED: { description: "It was answered (已答复)." },
    EXPIRED: { description: "Nobody answered in time (已过期)." },
  },
});
