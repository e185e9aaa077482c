import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { DateTime } from "../../shared/scalars.js";
import { change, ChangeInput, given } from "../../shared/write.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";
import { KeywordsOf } from "./knowledge-text.js";
import { knowledgeToStep } from "./knowledge-to-step.js";
import { type KnowledgePayload, performOnKnowledge } from "./perform-on-knowledge.js";
import { stillHolds } from "./still-holds.js";

/** What of a draft is to be written otherwise. */
@InputType({ description: "What of a draft is to be written otherwise; what is left out stays." })
export class KnowledgeChangeInput extends ChangeInput {
  @IsOptional()
  @TextOf(100)
  @Field(() => String, { nullable: true, description: "Its title, 1 to 100 characters (标题)." })
  title?: string | null;

  @IsOptional()
  @TextOf(20_000)
  @Field(() => String, { nullable: true, description: "What it says, 1 to 20,000 characters (正文)." })
  body?: string | null;

  @IsOptional()
  @KeywordsOf()
  @Field(() => [String], { nullable: true, description: "Other words under which it is looked for (关键词)." })
  keywords?: string[] | null;

  @IsOptional()
  @Field(() => DateTime, { nullable: true, description: "From when it no longer holds (失效时间)." })
  expiresAt?: Date | null;
}

/** Writes a draft otherwise. Whoever does is its author from then on, so that nobody reviews the own words. */
export function knowledgeChange(input: KnowledgeChangeInput, context: ServiceContext): Promise<KnowledgePayload> {
  return performOnKnowledge(context, "knowledgeChange", input, async (tx) => {
    const now = new Date();
    const { found } = await knowledgeToStep(tx, context.caller, input, "CHANGE", now);
    const { title, body, keywords, expiresAt } = input;
    stillHolds(expiresAt, now);
    const values = { ...given({ title, body, keywords, expiresAt }), author: context.caller.subject };
    await change(tx, KnowledgeVersion, input, values);
    return found.id;
  });
}
