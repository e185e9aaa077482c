import { ArrayMaxSize, IsOptional, Matches } from "class-validator";
import { Field, InputType } from "type-graphql";
import { TextOf } from "../../shared/inputs/text-of.js";
import { DateTime } from "../../shared/scalars.js";
import { WriteInput } from "../../shared/write.js";

/** Checks that each of at most twenty keywords says something. */
export function KeywordsOf(): PropertyDecorator {
  const each = Matches(/^(?=.*\S)[^\0]{1,50}$/u, {
    each: true,
    message: "Each of the keywords needs 1 to 50 characters, on one line and not only spaces.",
  });
  const most = ArrayMaxSize(20, { message: "An article has at most 20 keywords." });
  return (target, property) => [each, most].forEach((check) => check(target, property));
}

/** What a new version of an article says. */
@InputType({ description: "What a new version of an article says." })
export abstract class KnowledgeText extends WriteInput {
  @TextOf(100)
  @Field(() => String, { description: "Its title, 1 to 100 characters; for an answer, the question (标题)." })
  title!: string;

  @TextOf(20_000)
  @Field(() => String, { description: "What it says, 1 to 20,000 characters (正文)." })
  body!: string;

  @KeywordsOf()
  @Field(() => [String], {
    defaultValue: [],
    description: "Other words under which it is looked for, at most 20 of up to 50 characters (关键词).",
  })
  keywords!: string[];

  @IsOptional()
  @Field(() => DateTime, {
    nullable: true,
    description: "From when it no longer holds; left out, it stays (失效时间).",
  })
  expiresAt?: Date | null;
}
