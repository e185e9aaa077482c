import { registerEnumType } from "type-graphql";

/** Why the clocks of a case stand still. */
export enum CasePauseReason {
  WAITING_FOR_CUSTOMER = "WAITING_FOR_CUSTOMER",
  WAITING_FOR_PARTS = "WAITING_FOR_PARTS",
  WAITING_FOR_OTHERS = "WAITING_FOR_OTHERS",
  FORCE_MAJEURE = "FORCE_MAJEURE",
}
registerEnumType(CasePauseReason, {
  name: "CasePauseReason",
  description: "Why the clocks of a case stand still (暂停原因).",
  valuesConfig: {
    WAITING_FOR_CUSTOMER: { description: "The customer is to answer, or to let us in (等待客户)." },
    WAITING_FOR_PARTS: { description: "Material is on its way (等待材料)." },
    WAITING_FOR_OTHERS: { description: "Somebody outside our house is to act (等待第三方)." },
    FORCE_MAJEURE: { description: "Nobody can help it: weather, epidemics (不可抗力)." },
  },
});
