import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../shared/connection.js";
import { all, type Orders, type PageRequest, type Sql, sql } from "../../shared/loaders.js";
import { DateTime } from "../../shared/scalars.js";
import { CaseCategory } from "../entities/case-category.js";
import { KnowledgeKind } from "../entities/knowledge-kind.js";
import { KnowledgeState } from "../entities/knowledge-state.js";
import { liveKnowledge } from "./live-knowledge.js";

/** Which versions a list shows. */
@InputType({ description: "Which versions of articles a list shows; what is left out does not count." })
export class KnowledgeFilter {
  @Field(() => KnowledgeKind, { nullable: true, description: "Only of articles for this (知识类型)." })
  kind?: KnowledgeKind | null;

  @Field(() => CaseCategory, { nullable: true, description: "Only about this part of our work (类别)." })
  category?: CaseCategory | null;

  @Field(() => String, { nullable: true, description: "Only what is kept for the project with this code (项目代码)." })
  projectCode?: string | null;

  @Field(() => KnowledgeState, { nullable: true, description: "Only versions that stand here now (知识状态)." })
  state?: KnowledgeState | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only versions whose time is over before this: what is to be looked at again (失效时间止).",
  })
  expiresBefore?: Date | null;

  @Field(() => ID, { nullable: true, description: "Only what this employee wrote (作者)." })
  authorId?: string | null;
}

/** How a list of versions is ordered. */
export enum KnowledgeOrder {
  CREATED_DESC = "CREATED_DESC",
  CREATED_ASC = "CREATED_ASC",
}
registerEnumType(KnowledgeOrder, {
  name: "KnowledgeOrder",
  description: "How a list of versions of articles is ordered.",
  valuesConfig: {
    CREATED_DESC: { description: "The newest first." },
    CREATED_ASC: { description: "The oldest first." },
  },
});

/** The columns behind each order. */
export const knowledgeOrders: Orders<KnowledgeOrder> = {
  CREATED_DESC: { column: "createdAt", direction: "desc" },
  CREATED_ASC: { column: "createdAt", direction: "asc" },
};

/** The arguments of every list of versions. */
@ArgsType()
export class KnowledgeListArgs extends PageArgs {
  @Field(() => KnowledgeFilter, { nullable: true, description: "Which versions." })
  filter?: KnowledgeFilter | null;

  @Field(() => KnowledgeOrder, { defaultValue: KnowledgeOrder.CREATED_DESC, description: "In which order." })
  orderBy!: KnowledgeOrder;
}

/** What a page of versions is asked with. */
export function knowledgePage(list: KnowledgeListArgs): PageRequest<KnowledgeOrder> {
  const { filter } = list;
  const { kind, category, projectCode, state, expiresBefore, authorId } = filter ?? {};
  const where = all(
    kind && sql`exists (select from knowledge_article a where a.id = t.article_id and a.kind = ${kind})`,
    category && sql`exists (select from knowledge_article a where a.id = t.article_id and a.category = ${category})`,
    projectCode != null && sql`t.project_code = ${projectCode}`,
    state && inState(state),
    expiresBefore && sql`t.state = 'PUBLISHED' and t.expires_at < ${expiresBefore}`,
    authorId != null && sql`t.author = ${authorId}`,
  );
  return { page: list, orderBy: list.orderBy, where };
}

/** Expiry is the clock's doing: no row says it. */
function inState(state: KnowledgeState): Sql {
  if (state === KnowledgeState.PUBLISHED) return liveKnowledge;
  if (state === KnowledgeState.EXPIRED) return sql`t.state = 'PUBLISHED' and t.expires_at <= now()`;
  return sql`t.state = ${state}`;
}
