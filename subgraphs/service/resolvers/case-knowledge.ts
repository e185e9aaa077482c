import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { knowledgeSuggest } from "../actions/knowledge-find.js";
import { Case } from "../entities/case.js";
import { CaseCitation } from "../entities/case-citation.js";
import { KnowledgeHit } from "../entities/knowledge-hit.js";
import type { ServiceContext } from "../loaders/index.js";

/** What the knowledge base adds to a case. */
@Resolver(() => Case)
export class CaseKnowledge {
  @FieldResolver(() => [KnowledgeHit], {
    nullable: true,
    description: "What we might answer with: articles about its subject, then about its category (推荐知识).",
  })
  suggestions(
    @Root() matter: Case,
    @Arg("first", () => Int, { defaultValue: 5, description: "How many at the most: 1 to 50 (条数)." }) first: number,
    @Ctx() context: ServiceContext,
  ): Promise<KnowledgeHit[]> {
    return knowledgeSuggest(matter, first, context);
  }

  @FieldResolver(() => [CaseCitation], { description: "What it was answered with, by age, at most 1,000 (引用知识)." })
  citations(@Root("id") id: Case["id"], @Ctx() { loaders }: ServiceContext): Promise<CaseCitation[]> {
    return loaders.citationsByCase.load(id);
  }
}
