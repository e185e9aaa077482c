import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { ProjectCode } from "../../shared/inputs/project-code.js";
import { newId } from "../../shared/scalars.js";
import { mustWorkFor } from "../../shared/write.js";
import { CaseCategory } from "../entities/case-category.js";
import { KnowledgeArticle } from "../entities/knowledge-article.js";
import { KnowledgeKind } from "../entities/knowledge-kind.js";
import type { ServiceContext } from "../loaders/index.js";
import { KnowledgeText } from "./knowledge-text.js";
import { type KnowledgePayload, performOnKnowledge } from "./perform-on-knowledge.js";
import { stillHolds } from "./still-holds.js";
import { insertDraft } from "./insert-draft.js";

/** A new article with its first draft. */
@InputType({ description: "A new article with its first draft." })
export class KnowledgeWriteInput extends KnowledgeText {
  @Field(() => KnowledgeKind, { description: "What it is for (知识类型)." })
  kind!: KnowledgeKind;

  @Field(() => CaseCategory, { nullable: true, description: "What part of our work it is about (类别)." })
  category?: CaseCategory | null;

  @IsOptional()
  @ProjectCode()
  @Field(() => String, {
    nullable: true,
    description: "The code of the one project where it holds; left out, it holds everywhere (项目代码).",
  })
  projectCode?: string | null;
}

/** Begins an article with its first draft. Requirements 002-34. */
export function knowledgeWrite(input: KnowledgeWriteInput, context: ServiceContext): Promise<KnowledgePayload> {
  const { caller } = context;
  return performOnKnowledge(context, "knowledgeWrite", input, async (tx) => {
    const { kind, category = null, projectCode = null } = input;
    mustWorkFor(caller, projectCode);
    const now = new Date();
    stillHolds(input.expiresAt, now);
    const article = { id: newId("kno"), kind, category, projectCode, createdAt: now };
    await tx.insert(KnowledgeArticle, article);
    return insertDraft(tx, article, { number: 1, text: input, author: caller.subject, now });
  });
}
