import { Field, Float, ObjectType } from "type-graphql";

/** An article that was found, and how well it fits. */
@ObjectType({ description: "An article that was found, and how well it fits (知识检索结果)." })
export class KnowledgeHit {
  articleId!: string;

  versionId!: string;

  @Field(() => Float, {
    description: "How well it fits: rarer words count more; to be compared within one answer (匹配度).",
  })
  score!: number;
}
