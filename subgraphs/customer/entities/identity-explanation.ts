import { Field, Float, ObjectType } from "type-graphql";
import { IdentityComparison } from "./identity-comparison.js";
import { Contradicted } from "./review-pair.js";

/** Why two registrations are, or are not, taken for one person. */
@ObjectType({ description: "Why two registrations are, or are not, taken for one person (同一人判定说明)." })
export class IdentityExplanation {
  leftId!: string;

  rightId!: string;

  @Field(() => Boolean, { description: "Whether they are one customer now (现为同一客户)." })
  together!: boolean;

  @Field(() => Float, { description: "Before anything is compared: log2 of the odds of any two (先验)." })
  base!: number;

  @Field(() => [IdentityComparison], { description: "Every field; the base and their weights add up (各字段比对)." })
  comparisons!: IdentityComparison[];

  @Field(() => Float, { description: "The sum: log2 of the odds that they are one person (总权重)." })
  weight!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Of two customers: the weight of all that lies between them; null when they contradict each other, or are one (整体权重).",
  })
  wholeWeight!: number | null;

  @Field(() => Contradicted, { nullable: true, description: "What speaks against it, whatever the weight (矛盾)." })
  contradiction!: Contradicted | null;

  @Field(() => Float, { description: "From this weight on they are linked without asking (自动关联阈值)." })
  linkThreshold!: number;

  @Field(() => Float, { description: "From this weight on people are asked (人工审核阈值)." })
  reviewThreshold!: number;

  @Field(() => String, {
    description: "The version of the model that weighed; `prior` when none was learned (模型版本).",
  })
  modelVersion!: string;

  @Field(() => [IdentityExplanation], {
    description: "Where they are one customer by way of others: each link of the strongest way, else nothing (关联链).",
  })
  chain!: IdentityExplanation[];
}
