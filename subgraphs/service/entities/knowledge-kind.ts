import { registerEnumType } from "type-graphql";

/** What an article of the knowledge base is for. Requirements 002-34, 003-12. */
export enum KnowledgeKind {
  ANSWER = "ANSWER",
  DUTY = "DUTY",
  STANDARD = "STANDARD",
  WORKFLOW = "WORKFLOW",
}
registerEnumType(KnowledgeKind, {
  name: "KnowledgeKind",
  description: "What an article of the knowledge base is for (知识类型).",
  valuesConfig: {
    ANSWER: { description: "What we answer to a question that customers ask (标准答复)." },
    DUTY: { description: "What a post is there for (岗位职责)." },
    STANDARD: { description: "How a service is to be given (服务规范)." },
    WORKFLOW: { description: "Which steps a piece of work takes, and in which order (工作流程)." },
  },
});
