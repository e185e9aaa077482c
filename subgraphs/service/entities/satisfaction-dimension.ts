import { registerEnumType } from "type-graphql";

/** What people are satisfied with: the six dimensions of requirements 003-20, and the five factors of 004-20. */
export enum SatisfactionDimension {
  EFFICIENCY_TIMELINESS = "EFFICIENCY_TIMELINESS",
  ATTITUDE = "ATTITUDE",
  SKILL = "SKILL",
  OVERALL_CAPABILITY = "OVERALL_CAPABILITY",
  DELIVERY = "DELIVERY",
  IMPROVEMENT = "IMPROVEMENT",
  CORE = "CORE",
  PROCESS_SUPPORT = "PROCESS_SUPPORT",
  TECHNICAL = "TECHNICAL",
  INTERACTION = "INTERACTION",
  EMOTION = "EMOTION",
}
registerEnumType(SatisfactionDimension, {
  name: "SatisfactionDimension",
  description: "What people are satisfied with (满意度维度).",
  valuesConfig: {
    EFFICIENCY_TIMELINESS: { description: "How quickly and how well in time we serve (服务的效率与及时性)." },
    ATTITUDE: { description: "How our people behave (服务人员态度)." },
    SKILL: { description: "What our people can do (服务人员技能)." },
    OVERALL_CAPABILITY: { description: "What the company can do as a whole (公司整体服务能力)." },
    DELIVERY: { description: "How homes are handed over (交付情况)." },
    IMPROVEMENT: { description: "Whether we get better (服务的改进)." },
    CORE: { description: "What is at the heart of product and service (产品服务核心)." },
    PROCESS_SUPPORT: { description: "The processes and the support around it (流程与支持)." },
    TECHNICAL: { description: "How well it works (技术表现)." },
    INTERACTION: { description: "How it is to deal with us (与企业的互动)." },
    EMOTION: { description: "How it feels (情感要素)." },
  },
});
