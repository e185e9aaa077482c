import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf, PageArgs } from "../../shared/connection.js";
import { CaseCitation } from "../entities/case-citation.js";
import { KnowledgeArticle } from "../entities/knowledge-article.js";
import { KnowledgeState } from "../entities/knowledge-state.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import { Project } from "../entities/project.js";
import type { ServiceContext } from "../loaders/index.js";

const CaseCitationConnection = connectionOf(CaseCitation, "CaseCitation");

/** What can be asked of an article. */
@Resolver(() => KnowledgeArticle)
export class KnowledgeArticleResolver {
  @Query(() => KnowledgeArticle, { nullable: true, description: "The article with this id, or null (知识条目)." })
  knowledgeArticle(
    @Arg("id", () => ID, { description: "The article's id." }) id: string,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<KnowledgeArticle | null> {
    return loaders.knowledgeArticleById.load(id);
  }

  @FieldResolver(() => Project, {
    nullable: true,
    description: "The one project where it holds; null: it holds everywhere (适用楼盘).",
  })
  project(@Root() { projectCode }: KnowledgeArticle): Project | null {
    return projectCode === null ? null : { code: projectCode };
  }

  @FieldResolver(() => [KnowledgeVersion], { description: "Its versions, by age, at most 1,000 (历史版本)." })
  versions(@Root() { id }: KnowledgeArticle, @Ctx() { loaders }: ServiceContext): Promise<KnowledgeVersion[]> {
    return loaders.knowledgeVersionsByArticle.load(id);
  }

  @FieldResolver(() => KnowledgeVersion, {
    nullable: true,
    description: "What we say now; null when nothing is published, or its time is over (现行版本).",
  })
  async current(
    @Root() { id }: KnowledgeArticle,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<KnowledgeVersion | null> {
    const now = new Date();
    const versions = await loaders.knowledgeVersionsByArticle.load(id);
    return versions.find((version) => version.stateAt(now) === KnowledgeState.PUBLISHED) ?? null;
  }

  @FieldResolver(() => CaseCitationConnection, {
    description: "The cases of the caller's projects that were answered with it, newest first (引用记录).",
  })
  citations(
    @Root() { id }: KnowledgeArticle,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<CaseCitation>> {
    return loaders.citations.by("articleId", [id], { page, orderBy: "AT_DESC" });
  }
}
