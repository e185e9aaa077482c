import { registerEnumType } from "type-graphql";

/** What personal data is used for. PIPL articles 6 and 13. */
export enum Purpose {
  CONTRACT = "CONTRACT",
  SERVICE = "SERVICE",
  EMERGENCY = "EMERGENCY",
  LEGAL_DUTY = "LEGAL_DUTY",
  MARKETING = "MARKETING",
  SURVEY = "SURVEY",
  GROUP_SHARING = "GROUP_SHARING",
  PROFILING = "PROFILING",
}
registerEnumType(Purpose, {
  name: "Purpose",
  description: "What personal data is used for; by what right, its notice says (处理目的).",
  valuesConfig: {
    CONTRACT: { description: "To prepare or carry out a contract with the person (订立履行合同)." },
    SERVICE: { description: "To look after the person's home and matters (客户与物业服务)." },
    EMERGENCY: { description: "To protect life, health or property in an emergency (紧急情况)." },
    LEGAL_DUTY: { description: "To do what a law demands, as answering the person's requests (法定义务)." },
    MARKETING: { description: "To offer homes and services (营销推广)." },
    SURVEY: { description: "To ask how content the person is (满意度调查)." },
    GROUP_SHARING: { description: "To let other companies of the group know the person (集团内共享)." },
    PROFILING: { description: "To decide by figures what the person is offered (用户画像与自动化决策)." },
  },
});
