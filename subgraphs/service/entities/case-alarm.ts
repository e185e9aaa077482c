import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CaseAlarmEvent } from "./case-alarm-event.js";

/** What a clock has told, or will tell if nothing happens before. It tells each thing once. Requirements 000-36, 001-28. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What a clock of a case told: a warning, a breach, a call for somebody higher (时限提醒)." })
@Entity("case_alarm")
@Index("case_alarm_once", ["caseId", "clockId", "event"], { unique: true })
@Index("case_alarm_clock", ["clockId"])
export class CaseAlarm {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  /** The clock that told it; null for an emergency, which no clock tells. */
  @Column("text", { nullable: true })
  clockId!: string | null;

  @Column("text")
  projectCode!: string;

  @Field(() => CaseAlarmEvent, { description: "What it tells (提醒类型)." })
  @Column("text")
  event!: CaseAlarmEvent;

  @Field(() => DateTime, { description: "When it was to be raised (计划时间)." })
  @Column("timestamptz")
  dueAt!: Date;

  /** Whether its clock stands still, so that it is not raised. */
  @Column("boolean", { default: false })
  isHeld!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was raised; null as long as it is only planned (触发时间).",
  })
  @Column("timestamptz", { nullable: true })
  raisedAt!: Date | null;

  /** Whom it calls; null when nobody was named for the department. */
  @Column("text", { nullable: true })
  recipientId!: string | null;
}
