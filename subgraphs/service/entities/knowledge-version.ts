import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { KnowledgeState } from "./knowledge-state.js";

/** What an article says, from the first draft until something else is said. Requirements 002-34. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What an article of the knowledge base says, or said (知识版本)." })
@Entity("knowledge_version")
@Unique("knowledge_version_number", ["articleId", "number"])
@Index("knowledge_version_created", ["createdAt", "id"])
export class KnowledgeVersion {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  articleId!: string;

  /** The article's own, for the scope. */
  @Column("text", { nullable: true })
  projectCode!: string | null;

  @Field(() => Int, { description: "Counts the article's versions from 1 (版次)." })
  @Column("int")
  number!: number;

  @Field(() => String, { description: "Its title: for an answer, the question (标题)." })
  @Column("text")
  title!: string;

  @Field(() => String, { description: "What it says (正文)." })
  @Column("text")
  body!: string;

  @Field(() => [String], { description: "Other words under which it is looked for (关键词)." })
  @Column("text", { array: true })
  keywords!: string[];

  /** Never EXPIRED: that a published version has had its time is told by the clock alone. */
  @Column("text")
  state!: KnowledgeState;

  @Field(() => DateTime, { nullable: true, description: "From when it no longer holds; null: it stays (失效时间)." })
  @Column("timestamptz", { nullable: true })
  expiresAt!: Date | null;

  /** Who wrote it: an employee, or the name of an application. */
  @Column("text")
  author!: string;

  @Column("text", { nullable: true })
  reviewer!: string | null;

  @Field(() => String, { nullable: true, description: "What the reviewer said last (审核意见)." })
  @Column("text", { nullable: true })
  reviewNote!: string | null;

  @Field(() => DateTime, { nullable: true, description: "Since when it was what we say (发布时间)." })
  @Column("timestamptz", { nullable: true })
  publishedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was replaced or withdrawn (停用时间)." })
  @Column("timestamptz", { nullable: true })
  endedAt!: Date | null;

  @Field(() => DateTime, { description: "When it was begun (创建时间)." })
  @Column("timestamptz")
  createdAt!: Date;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (修改计数)." })
  @Column("int", { default: 1 })
  version!: number;

  /** Its state at a moment. */
  stateAt(now: Date): KnowledgeState {
    const over = this.state === KnowledgeState.PUBLISHED && this.expiresAt !== null && this.expiresAt <= now;
    return over ? KnowledgeState.EXPIRED : this.state;
  }
}
