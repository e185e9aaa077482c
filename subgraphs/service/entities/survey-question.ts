import { Field, ObjectType } from "type-graphql";
import { SatisfactionDimension } from "./satisfaction-dimension.js";
import { SurveyScale } from "./survey-scale.js";

/** A question of a survey; kept in its template's row. */
@ObjectType({ description: "A question of a survey (调查题目)." })
export class SurveyQuestion {
  @Field(() => String, { description: "Its name within the template, as in OVERALL (题目代码)." })
  code!: string;

  @Field(() => String, { description: "What is asked (题目)." })
  text!: string;

  @Field(() => SurveyScale, { description: "How it is answered (题型)." })
  scale!: SurveyScale;

  @Field(() => SatisfactionDimension, { nullable: true, description: "What it measures; null: the whole (维度)." })
  dimension!: SatisfactionDimension | null;

  @Field(() => Boolean, { description: "Whether it must be answered (必答)." })
  required!: boolean;
}
