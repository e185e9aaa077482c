import { Field, Int, ObjectType } from "type-graphql";

/** A registration that was not taken in. */
@ObjectType({ description: "A registration that was not taken in, and why (被拒登记)." })
export class RejectedRegistration {
  @Field(() => Int, { description: "Its place in the list that was sent, from 0 (序号)." })
  index!: number;

  @Field(() => String, { description: "The id that its source gave it (外部编号)." })
  externalId!: string;

  @Field(() => String, { description: "What was expected and what came (原因)." })
  reason!: string;
}

/** What became of registrations that were sent together. */
@ObjectType({
  description:
    "What became of registrations that were sent together; added, updated, unchanged and rejected are all (导入结果).",
})
export class ImportSummary {
  @Field(() => Int, { description: "How many were sent (读取)." })
  read!: number;

  @Field(() => Int, { description: "How many are new (新增)." })
  added!: number;

  @Field(() => Int, { description: "How many say something else than before (更新)." })
  updated!: number;

  @Field(() => Int, { description: "How many say what they said before (未变)." })
  unchanged!: number;

  @Field(() => Int, {
    description: "How many of those that were taken in carry a flag: a field of theirs makes no sense (存疑).",
  })
  flagged!: number;

  @Field(() => [RejectedRegistration], { description: "Those that were not taken in; the others were (被拒)." })
  rejected!: RejectedRegistration[];
}
