import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CaseCategory } from "./case-category.js";
import { KnowledgeKind } from "./knowledge-kind.js";

/** Something that we know and want to say alike everywhere; what it says is in its versions. Requirements 001-11, 002-34. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "Something that we know and want to say alike everywhere (知识条目)." })
@Entity("knowledge_article")
@Index("knowledge_article_created", ["createdAt", "id"])
@Index("knowledge_article_uses", ["uses", "id"])
export class KnowledgeArticle {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => KnowledgeKind, { description: "What it is for (知识类型)." })
  @Column("text")
  kind!: KnowledgeKind;

  @Field(() => CaseCategory, { nullable: true, description: "What part of our work it is about (类别)." })
  @Column("text", { nullable: true })
  category!: CaseCategory | null;

  /** Null: it holds in every project, and everybody sees it. */
  @Column("text", { nullable: true })
  projectCode!: string | null;

  @Field(() => Int, { description: "How many cases were answered with it, in any version (引用次数)." })
  @Column("int", { default: 0 })
  uses!: number;

  @Field(() => DateTime, { description: "When it was begun (创建时间)." })
  @Column("timestamptz")
  createdAt!: Date;
}
