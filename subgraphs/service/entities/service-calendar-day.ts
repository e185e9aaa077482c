import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { LocalDate } from "../../shared/scalars.js";

/** A day on which a calendar is not as the weekday says. */
@ObjectType({
  description:
    "A day on which a calendar is not as its weekday says: a holiday, or a make-up working day (节假日与调休).",
})
@Entity("service_calendar_day")
@Index("service_calendar_day_of", ["calendarId", "day"], { unique: true })
export class ServiceCalendarDay {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  calendarId!: string;

  @Field(() => LocalDate, { description: "The day (日期)." })
  @Column("date")
  day!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The weekday whose hours it has, 1 for Monday to 7; null for a holiday (按周几上班).",
  })
  @Column("int", { nullable: true })
  worksAs!: number | null;

  @Field(() => String, { description: "What it is, as in National Day (名称)." })
  @Column("text")
  name!: string;
}
