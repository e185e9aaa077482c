import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { knowledgeFind } from "../actions/knowledge-find.js";
import { CaseCategory } from "../entities/case-category.js";
import { KnowledgeArticle } from "../entities/knowledge-article.js";
import { KnowledgeHit } from "../entities/knowledge-hit.js";
import { KnowledgeKind } from "../entities/knowledge-kind.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";

/** Looking something up. */
@Resolver(() => KnowledgeHit)
export class KnowledgeHitResolver {
  @Query(() => [KnowledgeHit], {
    nullable: true,
    description:
      "What we say about something now, the best first: by Chinese words, their sound or first letters (知识检索).",
  })
  knowledgeSearch(
    @Arg("text", () => String, {
      description: "What is looked for, 1 to 200 characters: 电梯故障, dianti, dtgz (检索词).",
    })
    text: string,
    @Arg("kind", () => KnowledgeKind, { nullable: true, description: "Only articles for this (知识类型)." })
    kind: KnowledgeKind | null,
    @Arg("category", () => CaseCategory, { nullable: true, description: "Only about this part of our work (类别)." })
    category: CaseCategory | null,
    @Arg("projectCode", () => String, {
      nullable: true,
      description: "Only what holds in the project with this code, there alone or everywhere (项目代码).",
    })
    projectCode: string | null,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many at the most: 1 to 50 (条数)." }) first: number,
    @Ctx() context: ServiceContext,
  ): Promise<KnowledgeHit[]> {
    return knowledgeFind({ text, kind, category, projectCode, first }, context);
  }

  @FieldResolver(() => KnowledgeArticle, { nullable: true, description: "The article (知识条目)." })
  article(@Root() { articleId }: KnowledgeHit, @Ctx() { loaders }: ServiceContext): Promise<KnowledgeArticle | null> {
    return loaders.knowledgeArticleById.load(articleId);
  }

  @FieldResolver(() => KnowledgeVersion, { nullable: true, description: "What it says now (现行版本)." })
  version(@Root() { versionId }: KnowledgeHit, @Ctx() { loaders }: ServiceContext): Promise<KnowledgeVersion | null> {
    return loaders.knowledgeVersionById.load(versionId);
  }
}
