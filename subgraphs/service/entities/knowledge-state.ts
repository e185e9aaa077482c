import { registerEnumType } from "type-graphql";

/** How far a version of an article has come. Which step leads where is the rule `takeKnowledgeStep`. */
export enum KnowledgeState {
  DRAFT = "DRAFT",
  IN_REVIEW = "IN_REVIEW",
  PUBLISHED = "PUBLISHED",
  REPLACED = "REPLACED",
  EXPIRED = "EXPIRED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(KnowledgeState, {
  name: "KnowledgeState",
  description: "How far a version of an article has come (知识状态).",
  valuesConfig: {
    DRAFT: { description: "Somebody is writing it (草稿)." },
    IN_REVIEW: { description: "Somebody else is to read it (审核中)." },
    PUBLISHED: { description: "It is what we say (已发布)." },
    REPLACED: { description: "A later version is what we say (已被替代)." },
    EXPIRED: { description: "Published, but its time is over (已过期)." },
    WITHDRAWN: { description: "Taken back (已撤回)." },
  },
});
