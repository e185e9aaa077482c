import { Field, Float, Int, ObjectType } from "type-graphql";
import { DimensionFigures } from "./dimension-figures.js";

/** How satisfied people were, of the surveys of a time. Requirements 003-20 to 003-23. */
@ObjectType({ description: "How satisfied people were, of the surveys of a time (满意度统计)." })
export class SatisfactionFigures {
  @Field(() => Int, { description: "How many were asked (邀请数)." })
  invited!: number;

  @Field(() => Int, { description: "How many of them answered (答复数)." })
  answered!: number;

  @Field(() => Float, {
    nullable: true,
    description: "The share that answered, 0 to 1; null when nobody was asked (答复率).",
  })
  responseRate!: number | null;

  @Field(() => Float, { nullable: true, description: "The average of the overall satisfaction, 1 to 5 (平均满意度)." })
  csat!: number | null;

  @Field(() => Float, { nullable: true, description: "The share that is satisfied, 4 or 5 of five, 0 to 1 (满意率)." })
  satisfied!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Promoters (9, 10) less detractors (0 to 6), per hundred, -100 to 100 (净推荐值).",
  })
  nps!: number | null;

  @Field(() => Int, { description: "How many answers opened a remedy (补救数)." })
  remedies!: number;

  @Field(() => [DimensionFigures], { description: "By what was measured (各维度得分)." })
  dimensions!: DimensionFigures[];
}
