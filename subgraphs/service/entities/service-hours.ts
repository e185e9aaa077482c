import { Field, Int, ObjectType } from "type-graphql";

/** Hours of a weekday, kept within their calendar. */
@ObjectType({ description: "A stretch of a weekday during which we work (工作时段)." })
export class ServiceHours {
  @Field(() => Int, { description: "The weekday: 1 for Monday to 7 for Sunday (星期)." })
  weekday!: number;

  @Field(() => String, { description: "When it begins, as in 09:00, time in China (开始时间)." })
  opensAt!: string;

  @Field(() => String, { description: "When it ends, as in 18:00; the end of the day is 24:00 (结束时间)." })
  closesAt!: string;
}
