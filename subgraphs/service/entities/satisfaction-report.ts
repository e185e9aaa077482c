import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { DateTime, LocalDate } from "../../shared/scalars.js";
import { CaseDepartment } from "./case-department.js";
import { SatisfactionFigures } from "./satisfaction-figures.js";

/** The figures of a department of a project for a time, as they were when it was made; it is kept. Requirements 003-23. */
@Directive('@key(fields: "id")')
@ObjectType({
  description: "How satisfied people were with a department of a project, kept as it was reported (满意度报告).",
})
@Entity("satisfaction_report")
@Unique("satisfaction_report_once", ["projectCode", "department", "fromDay", "toDay"])
@Index("satisfaction_report_to", ["toDay", "id"])
export class SatisfactionReport {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CaseDepartment, { description: "The department that it is about and that it goes to (被评价部门)." })
  @Column("text")
  department!: CaseDepartment;

  @Field(() => LocalDate, { description: "The first day it counts, in China (起始日期)." })
  @Column("date")
  fromDay!: string;

  @Field(() => LocalDate, { description: "The first day it no longer counts (截止日期)." })
  @Column("date")
  toDay!: string;

  @Field(() => SatisfactionFigures, { description: "The figures (统计)." })
  @Column("jsonb")
  figures!: SatisfactionFigures;

  @Field(() => DateTime, { description: "When it was made (生成时间)." })
  @Column("timestamptz")
  madeAt!: Date;

  /** Who took note of it first. */
  @Column("text", { nullable: true })
  receivedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When somebody of the department took note of it (签收时间)." })
  @Column("timestamptz", { nullable: true })
  receivedAt!: Date | null;
}
