import { Field, Float, Int, ObjectType } from "type-graphql";
import { SatisfactionDimension } from "./satisfaction-dimension.js";

/** How satisfied people were with one thing. */
@ObjectType({ description: "How satisfied people were with one thing (维度得分)." })
export class DimensionFigures {
  @Field(() => SatisfactionDimension, { description: "What (维度)." })
  dimension!: SatisfactionDimension;

  @Field(() => Int, { description: "How many answered (答复数)." })
  answered!: number;

  @Field(() => Float, { description: "Their average on the scale of five (平均分)." })
  average!: number;

  @Field(() => Int, { description: "How many answered 1 or 2 (不满意数)." })
  low!: number;
}
