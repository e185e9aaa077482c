import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type Connection, connectionOf } from "../../shared/connection.js";
import { Asked } from "../../shared/rows/asked.js";
import { Employee } from "../entities/employee.js";
import { KnowledgeArticle } from "../entities/knowledge-article.js";
import { KnowledgeState } from "../entities/knowledge-state.js";
import { KnowledgeVersion } from "../entities/knowledge-version.js";
import type { ServiceContext } from "../loaders/index.js";
import { KnowledgeListArgs, knowledgePage } from "../loaders/knowledge-list.js";
import { employeeOf } from "./employee-of.js";

const KnowledgeVersionConnection = connectionOf(KnowledgeVersion, "KnowledgeVersion");

/** What can be asked of a version of an article. */
@Resolver(() => KnowledgeVersion)
export class KnowledgeVersionResolver {
  @Query(() => KnowledgeVersionConnection, {
    nullable: true,
    description: "Versions of articles: what is said, what waits for review, what is about to expire (知识版本列表).",
  })
  knowledgeVersions(
    @Args(() => KnowledgeListArgs) args: KnowledgeListArgs,
    @Asked(() => KnowledgeVersion) only: Asked,
    @Ctx() { loaders }: ServiceContext,
  ): Promise<Connection<KnowledgeVersion>> {
    return loaders.knowledgeVersions.all({ ...knowledgePage(args), only });
  }

  @FieldResolver(() => KnowledgeState, { description: "How far it has come at this moment (知识状态)." })
  state(@Root() version: KnowledgeVersion): KnowledgeState {
    return version.stateAt(new Date());
  }

  @FieldResolver(() => KnowledgeArticle, {
    nullable: true,
    description: "The article that it is a version of (知识条目).",
  })
  article(
    @Root("articleId") articleId: KnowledgeVersion["articleId"],
    @Ctx() { loaders }: ServiceContext,
  ): Promise<KnowledgeArticle | null> {
    return loaders.knowledgeArticleById.load(articleId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who wrote it; null for an application (作者)." })
  writtenBy(@Root("author") author: KnowledgeVersion["author"]): Employee | null {
    return employeeOf(author);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who read it last to publish or return it (审核人)." })
  reviewedBy(@Root("reviewer") reviewer: KnowledgeVersion["reviewer"]): Employee | null {
    return reviewer === null ? null : employeeOf(reviewer);
  }
}
