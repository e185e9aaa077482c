import { Field, Float, Int, ObjectType } from "type-graphql";
import type { PerformanceContribution } from "./performance-contribution.js";

/** What somebody did for customers in a time. Requirements 003-16, 002-35. */
@ObjectType({ description: "What somebody did for customers in a time (服务绩效)." })
export class Performance {
  @Field(() => Float, { description: "The sum of all contributions (总分)." })
  points!: number;

  @Field(() => Int, { description: "How many cases the employee resolved (处理数量)." })
  cases!: number;

  @Field(() => Float, {
    nullable: true,
    description: "The average satisfaction of those who told, 1 to 5 (平均满意度).",
  })
  csat!: number | null;

  @Field(() => Float, { nullable: true, description: "The average difficulty (平均难度)." })
  difficulty!: number | null;

  @Field(() => Int, {
    description: "How many praises and accepted suggestions were put down to the employee (嘉奖数).",
  })
  credits!: number;

  all!: PerformanceContribution[];
}
