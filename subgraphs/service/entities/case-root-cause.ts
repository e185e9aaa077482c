import { registerEnumType } from "type-graphql";

/** What was at the bottom of a case. */
export enum CaseRootCause {
  PRODUCT = "PRODUCT",
  COMMUNICATION = "COMMUNICATION",
}
registerEnumType(CaseRootCause, {
  name: "CaseRootCause",
  description: "What was at the bottom of a case (根本原因).",
  valuesConfig: {
    PRODUCT: { description: "What we built or sold was not as it should be (产品原因)." },
    COMMUNICATION: { description: "We did not say it, or not clearly enough (沟通原因)." },
  },
});
