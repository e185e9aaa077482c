import { Field, ID, InputType } from "type-graphql";
import { mustWorkFor, Refusal, UserErrorCode } from "../../shared/write.js";
import { KnowledgeArticle } from "../entities/knowledge-article.js";
import { KnowledgeState } from "../entities/knowledge-state.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";
import { insertDraft } from "./insert-draft.js";
import { KnowledgeText } from "./knowledge-text.js";
import { lockKnowledge } from "./lock-knowledge.js";
import { type KnowledgePayload, performOnKnowledge } from "./perform-on-knowledge.js";
import { stillHolds } from "./still-holds.js";

/** A new draft of an article that there is. */
@InputType({ description: "A new draft of an article that there is; until it is published, the last one holds." })
export class KnowledgeReviseInput extends KnowledgeText {
  @Field(() => ID, { description: "The article's id." })
  articleId!: string;
}

/** Begins the next version of an article; one at a time is in the making. Requirements 002-34. */
export function knowledgeRevise(input: KnowledgeReviseInput, context: ServiceContext): Promise<KnowledgePayload> {
  const { caller } = context;
  return performOnKnowledge(context, "knowledgeRevise", input, async (tx) => {
    const article = await lockKnowledge(tx, caller, KnowledgeArticle, input.articleId, "articleId");
    mustWorkFor(caller, article.projectCode);
    const now = new Date();
    stillHolds(input.expiresAt, now);
    const last = await tx.findOneOrFail(KnowledgeVersion, {
      where: { articleId: article.id },
      order: { number: "DESC" },
    });
    if (last.state === KnowledgeState.DRAFT || last.state === KnowledgeState.IN_REVIEW) {
      const message = `Version ${last.number} is in the making already (${last.state}): change that one.`;
      throw new Refusal(UserErrorCode.STATE, ["articleId"], message);
    }
    return insertDraft(tx, article, { number: last.number + 1, text: input, author: caller.subject, now });
  });
}
