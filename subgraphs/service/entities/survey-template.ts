import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { SurveyQuestion } from "./survey-question.js";

/** What a survey asks, in one version. It is only ever added; the last version of a code is asked. Requirements 003-20, 004-20. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What a survey asks, in one version that never changes (调查问卷模板)." })
@Entity("survey_template")
@Unique("survey_template_code", ["code", "number"])
export class SurveyTemplate {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "The instrument's name through all versions, as in SERVICE_SIX (问卷代码)." })
  @Column("text")
  code!: string;

  @Field(() => Int, { description: "Counts its versions from 1 (版次)." })
  @Column("int")
  number!: number;

  @Field(() => String, { description: "Its title (标题)." })
  @Column("text")
  title!: string;

  @Field(() => [SurveyQuestion], { description: "Its questions, in their order (题目)." })
  @Column("jsonb")
  questions!: SurveyQuestion[];

  @Field(() => Int, { description: "For how many days an answer is waited for (有效天数)." })
  @Column("int")
  validDays!: number;

  @Field(() => Int, { description: "An answer on the scale of five at this or below opens a remedy (低分线)." })
  @Column("int")
  lowScore!: number;

  @Field(() => Int, { description: "Within how many hours it is to be put right (补救时限)." })
  @Column("int")
  remedyHours!: number;

  @Field(() => DateTime, { description: "When it was published (发布时间)." })
  @Column("timestamptz")
  publishedAt!: Date;
}
