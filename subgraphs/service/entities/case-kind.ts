import { registerEnumType } from "type-graphql";

/** What sort of matter a case is. */
export enum CaseKind {
  COMPLAINT = "COMPLAINT",
  REPAIR = "REPAIR",
  ENQUIRY = "ENQUIRY",
  SUGGESTION = "SUGGESTION",
  PRAISE = "PRAISE",
}
registerEnumType(CaseKind, {
  name: "CaseKind",
  description: "What sort of matter a case is (工单类型).",
  valuesConfig: {
    COMPLAINT: { description: "Something went wrong, and the customer says so (投诉)." },
    REPAIR: { description: "Something is broken and is to be mended (报修)." },
    ENQUIRY: { description: "The customer wants to know something (咨询)." },
    SUGGESTION: { description: "The customer knows how we could do better (建议)." },
    PRAISE: { description: "The customer is pleased with somebody (表扬)." },
  },
});
