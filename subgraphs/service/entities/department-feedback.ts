import { Field, Float, Int, ObjectType } from "type-graphql";
import { CaseDepartment } from "./case-department.js";

/** What customers told us about a department's work in a time, and what came of it. Requirements 000-26, 001-13, 004-50. */
@ObjectType({ description: "What customers told us for a department in a time, and what came of it (部门客户反馈)." })
export class DepartmentFeedback {
  @Field(() => CaseDepartment, { description: "The department that answers for it (责任部门)." })
  department!: CaseDepartment;

  @Field(() => Int, { description: "Complaints (投诉)." })
  complaints!: number;

  @Field(() => Int, { description: "Repairs (报修)." })
  repairs!: number;

  @Field(() => Int, { description: "Enquiries (咨询)." })
  enquiries!: number;

  @Field(() => Int, { description: "Suggestions (建议)." })
  suggestions!: number;

  @Field(() => Int, { description: "Suggestions that were accepted (采纳建议)." })
  acceptedSuggestions!: number;

  @Field(() => Int, { description: "Praise (表扬)." })
  praises!: number;

  @Field(() => Int, { description: "Of all, those that were put right or answered (已解决)." })
  resolved!: number;

  @Field(() => Int, { description: "Of all, those that are open (未关闭)." })
  open!: number;

  @Field(() => Int, { description: "Of the open ones, those that are late (已超时)." })
  late!: number;

  @Field(() => Float, {
    nullable: true,
    description: "How many hours it took to resolve one, on average (平均解决时长).",
  })
  hoursToResolve!: number | null;

  @Field(() => Int, { description: "Resolved ones with the product at the bottom of it (产品原因)." })
  productCauses!: number;

  @Field(() => Int, { description: "Resolved ones where we had not said it clearly enough (沟通原因)." })
  communicationCauses!: number;

  @Field(() => Float, { nullable: true, description: "How satisfied their customers were, 1 to 5 (平均满意度)." })
  csat!: number | null;

  @Field(() => Int, { description: "Low answers that opened a remedy (补救数)." })
  remedies!: number;
}
