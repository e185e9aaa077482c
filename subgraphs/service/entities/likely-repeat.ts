import { Field, Float, ObjectType } from "type-graphql";
import { Case } from "./case.js";

/** A case that another one seems to repeat, and what speaks for it. Requirements 000-24, 001-11. */
@ObjectType({ description: "A case that another one seems to repeat, and what speaks for it (疑似重复工单)." })
export class LikelyRepeat {
  @Field(() => Case, { description: "The first case of the same matter (首次工单)." })
  case!: Case;

  @Field(() => Boolean, { description: "Whether one person told both, under any handle (同一客户)." })
  sameCustomer!: boolean;

  @Field(() => Boolean, { description: "Whether both are about one home (同一房屋)." })
  sameHome!: boolean;

  @Field(() => Boolean, { description: "Whether both are about one part of our work (同一类别)." })
  sameCategory!: boolean;

  @Field(() => Float, {
    description: "Which part of the shorter one's words the other has too, 0 to 1 (文字相似度).",
  })
  wordsShared!: number;
}
