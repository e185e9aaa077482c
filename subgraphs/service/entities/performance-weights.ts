import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import { LocalDate } from "../../shared/scalars.js";

/** What a case counts for who resolved it, from a day on. It is only ever added. Requirements 003-16. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What a case counts for who resolved it, from a day on (绩效权重)." })
@Entity("performance_weights")
@Unique("performance_weights_number", ["number"])
export class PerformanceWeights {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => Int, { description: "Counts the versions from 1 (版次)." })
  @Column("int")
  number!: number;

  @Field(() => LocalDate, { description: "The first day, in China, whose cases it counts (生效日期)." })
  @Column("date")
  fromDay!: string;

  @Field(() => [Float], {
    description: "What a complaint, repair, enquiry, suggestion, praise counts before all else (类型权重).",
  })
  @Column("jsonb")
  kinds!: number[];

  @Field(() => [Float], {
    description: "By what that is multiplied for low, normal, high and urgent priority (难度系数).",
  })
  @Column("jsonb")
  priorities!: number[];

  @Field(() => Float, { description: "What every hand-off between departments adds to the difficulty (转派加成)." })
  @Column("float8")
  perBounce!: number;

  @Field(() => [Float], { description: "By what it is multiplied for a satisfaction of 1, 2, 3, 4, 5 (满意度系数)." })
  @Column("jsonb")
  satisfaction!: number[];

  @Field(() => Float, { description: "What a praise adds (表扬加分)." })
  @Column("float8")
  praise!: number;

  @Field(() => Float, { description: "What an accepted suggestion adds (建议加分)." })
  @Column("float8")
  suggestion!: number;
}
