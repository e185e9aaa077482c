import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";

/** A case that was answered with an article, in the version that held then. Requirements 001-11. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A case that was answered with an article, in the version that held then (知识引用)." })
@Entity("case_citation")
@Unique("case_citation_case_version", ["caseId", "versionId"])
@Index("case_citation_article", ["articleId", "at", "id"])
export class CaseCitation {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Column("text")
  articleId!: string;

  @Column("text")
  versionId!: string;

  @Field(() => String, { description: "Who answered with it: an employee's id, or an application's name (操作人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When (时间)." })
  @Column("timestamptz")
  at!: Date;
}
