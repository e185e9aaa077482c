import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { ServiceHours } from "./service-hours.js";

/** When we work: the clocks of cases count by it. Requirements 001-26, 001-27. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "When we work: the clocks of cases count by it (工作日历)." })
@Entity("service_calendar")
@Index("service_calendar_code", ["code"], { unique: true })
export class ServiceCalendar {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "Its short name, as in OFFICE (日历代码)." })
  @Column("text")
  code!: string;

  @Field(() => String, { description: "Its name (日历名称)." })
  @Column("text")
  name!: string;

  @Field(() => [ServiceHours], { description: "The hours of an ordinary week (每周工作时段)." })
  @Column("jsonb")
  hours!: ServiceHours[];

  @Field(() => String, { description: "Who wrote it last: an employee's id, or an application's name (修改人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When it was last written (修改时间)." })
  @Column("timestamptz")
  updatedAt!: Date;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
