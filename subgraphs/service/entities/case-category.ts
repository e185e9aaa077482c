import { registerEnumType } from "type-graphql";

/** What part of our work a case is about. Requirements 001-31, 000-42. */
export enum CaseCategory {
  DESIGN_PLANNING = "DESIGN_PLANNING",
  ENGINEERING_QUALITY = "ENGINEERING_QUALITY",
  SALES_COMMITMENT = "SALES_COMMITMENT",
  SERVICE_PROCESS = "SERVICE_PROCESS",
  PROPERTY_MANAGEMENT = "PROPERTY_MANAGEMENT",
}
registerEnumType(CaseCategory, {
  name: "CaseCategory",
  description: "What part of our work a case is about (工单类别).",
  valuesConfig: {
    DESIGN_PLANNING: { description: "How homes and grounds were designed and planned (设计规划)." },
    ENGINEERING_QUALITY: { description: "How well it was built (工程质量)." },
    SALES_COMMITMENT: { description: "What was promised when it was sold (销售承诺)." },
    SERVICE_PROCESS: { description: "How we dealt with the customer (服务过程)." },
    PROPERTY_MANAGEMENT: { description: "How the place is looked after (物业管理)." },
  },
});
