import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { TextOf } from "../../shared/inputs/text-of.js";
import { change, ChangeInput, Refusal, UserErrorCode } from "../../shared/write.js";
import { KnowledgeArticle } from "../entities/knowledge-article.js";
import { KnowledgeState } from "../entities/knowledge-state.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";
import { endKnowledge } from "./end-knowledge.js";
import { knowledgeToStep } from "./knowledge-to-step.js";
import { knowledgeWords } from "./knowledge-words.js";
import { lockKnowledge } from "./lock-knowledge.js";
import { type KnowledgePayload, performOnKnowledge } from "./perform-on-knowledge.js";
import { stillHolds } from "./still-holds.js";

/** The version that somebody else has read and found right. */
@InputType({ description: "The version that somebody else has read and found right." })
export class KnowledgePublishInput extends ChangeInput {
  @IsOptional()
  @TextOf(1000)
  @Field(() => String, { nullable: true, description: "What the reviewer says, up to 1,000 characters (审核意见)." })
  note?: string | null;
}

/** Makes a version what we say, in the place of the last one; it can be found from that moment on. Requirements 002-34. */
export function knowledgePublish(input: KnowledgePublishInput, context: ServiceContext): Promise<KnowledgePayload> {
  return performOnKnowledge(context, "knowledgePublish", input, (tx) => publish(tx, input, context));
}

async function publish(tx: EntityManager, input: KnowledgePublishInput, { caller }: ServiceContext): Promise<string> {
  const now = new Date();
  const { found, state } = await knowledgeToStep(tx, caller, input, "PUBLISH", now);
  if (found.author === caller.subject)
    throw new Refusal(UserErrorCode.STATE, ["id"], "Somebody else than its author publishes a version.");
  stillHolds(found.expiresAt, now);
  const article = await lockKnowledge(tx, caller, KnowledgeArticle, found.articleId);
  const last = await tx.findOne(KnowledgeVersion, {
    where: { articleId: article.id, state: KnowledgeState.PUBLISHED },
  });
  if (last) await endKnowledge(tx, last, KnowledgeState.REPLACED, now);
  const review = { reviewer: caller.subject, reviewNote: input.note ?? null };
  await change(tx, KnowledgeVersion, input, { state, publishedAt: now, ...review });
  const words = knowledgeWords(found, article.category);
  await tx.query("insert into knowledge_words (version_id, words) values ($1, $2)", [found.id, words]);
  return found.id;
}
