import { registerEnumType } from "type-graphql";

/** How far a request of a person is. */
export enum RequestState {
  RECEIVED = "RECEIVED",
  ACCEPTED = "ACCEPTED",
  DONE = "DONE",
  REFUSED = "REFUSED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(RequestState, {
  name: "DataSubjectRequestState",
  description: "How far a request of a person is (个人信息请求状态).",
  valuesConfig: {
    RECEIVED: { description: "Written down; who asks is still to be checked (已受理)." },
    ACCEPTED: { description: "Being carried out by every department (办理中)." },
    DONE: { description: "Every department gave its receipt (已办结)." },
    REFUSED: { description: "Refused, with a reason (已拒绝)." },
    WITHDRAWN: { description: "Taken back by the person (已撤回)." },
  },
});
