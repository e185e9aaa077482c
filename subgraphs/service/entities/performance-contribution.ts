import { Field, Float, Int, ObjectType } from "type-graphql";

/** What one case, or one credit, adds to a figure: all there is to know to count it again. */
@ObjectType({
  description: "What one case adds to somebody's performance, with all that it was counted from (绩效明细).",
})
export class PerformanceContribution {
  caseId!: string;

  @Field(() => Float, { description: "What its kind counts, or the credit (类型分)." })
  base!: number;

  @Field(() => Float, {
    description: "By what its priority and its hand-offs multiply that; 1 for a credit (难度系数).",
  })
  difficulty!: number;

  @Field(() => Int, { nullable: true, description: "How satisfied the customer was, 1 to 5, if told (满意度)." })
  csat!: number | null;

  @Field(() => Float, { description: "By what the satisfaction multiplies that; 1 when it was not told (满意度系数)." })
  satisfaction!: number;

  @Field(() => Float, { description: "The product of the three: what it adds (得分)." })
  points!: number;

  @Field(() => Int, { description: "The version of the weights that it was counted with (权重版次)." })
  weights!: number;

  @Field(() => Boolean, { description: "Whether it is a praise or an accepted suggestion (是否嘉奖)." })
  credited!: boolean;
}
