import { registerEnumType } from "type-graphql";

/** Whom a survey asks. Requirements 003-20 to 003-24. */
export enum SurveyAudience {
  CUSTOMER = "CUSTOMER",
  EMPLOYEE = "EMPLOYEE",
  EXPERT = "EXPERT",
}
registerEnumType(SurveyAudience, {
  name: "SurveyAudience",
  description: "Whom a survey asks (调查对象).",
  valuesConfig: {
    CUSTOMER: { description: "Customers (客户)." },
    EMPLOYEE: { description: "Our own people (员工)." },
    EXPERT: { description: "Somebody who knows the trade (专家)." },
  },
});
