import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { DateTime, LocalDate } from "../../shared/scalars.js";
import { DepartmentFeedback } from "./department-feedback.js";

/** What management hears of a project's customers every day, so that nothing stays below. Kept as it was. Requirements 000-26, 001-13. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What management hears of a project's customers every day (管理层客户反馈日报)." })
@Entity("service_digest")
@Unique("service_digest_once", ["projectCode", "day"])
@Index("service_digest_day", ["day", "id"])
export class ServiceDigest {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => LocalDate, { description: "The day, in China (日期)." })
  @Column("date")
  day!: string;

  @Field(() => Int, { description: "How many complaints were open when it was made (未关闭投诉数)." })
  @Column("int")
  openComplaints!: number;

  @Field(() => Int, { description: "How many cases were late when it was made (超时工单数)." })
  @Column("int")
  late!: number;

  /** The complaints that have been open longest. */
  @Column("text", { array: true })
  oldestIds!: string[];

  @Field(() => [DepartmentFeedback], { description: "What customers told us that day, by department (部门客户反馈)." })
  @Column("jsonb")
  feedback!: DepartmentFeedback[];

  @Field(() => DateTime, { description: "When it was made (生成时间)." })
  @Column("timestamptz")
  madeAt!: Date;

  @Column("text", { nullable: true })
  receivedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When somebody of management took note of it (签收时间)." })
  @Column("timestamptz", { nullable: true })
  receivedAt!: Date | null;
}
