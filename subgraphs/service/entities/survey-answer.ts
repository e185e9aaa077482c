import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { SatisfactionDimension } from "./satisfaction-dimension.js";

/** What was answered to one question. It is only ever added. */
@ObjectType({ description: "What was answered to one question of a survey (答案)." })
@Entity("survey_answer")
@Index("survey_answer_survey", ["surveyId"])
export class SurveyAnswer {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  surveyId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => String, { description: "The question's name within its template (题目代码)." })
  @Column("text")
  question!: string;

  @Field(() => SatisfactionDimension, { nullable: true, description: "What it measures (维度)." })
  @Column("text", { nullable: true })
  dimension!: SatisfactionDimension | null;

  @Field(() => Int, { nullable: true, description: "The answer on the question's scale (分值)." })
  @Column("int", { nullable: true })
  score!: number | null;

  @Field(() => String, { nullable: true, description: "The answer in words (文字)." })
  @Column("text", { nullable: true })
  text!: string | null;
}
