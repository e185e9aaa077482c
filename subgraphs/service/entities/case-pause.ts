import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CasePauseReason } from "./case-pause-reason.js";

/** A time during which the clocks of a case stood still, and why. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A time during which the clocks of a case stood still, and why (工单暂停)." })
@Entity("case_pause")
@Index("case_pause_case", ["caseId"])
export class CasePause {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CasePauseReason, { description: "Why (暂停原因)." })
  @Column("text")
  reason!: CasePauseReason;

  @Field(() => String, { nullable: true, description: "What was said about it (说明)." })
  @Column("text", { nullable: true })
  note!: string | null;

  @Field(() => String, { description: "Who paused it: an employee's id, or an application's name (暂停人)." })
  @Column("text")
  pausedBy!: string;

  @Field(() => DateTime, { description: "Since when (暂停时间)." })
  @Column("timestamptz")
  pausedAt!: Date;

  @Field(() => String, { nullable: true, description: "Who let it go on (恢复人)." })
  @Column("text", { nullable: true })
  resumedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "Until when; null as long as it lasts (恢复时间)." })
  @Column("timestamptz", { nullable: true })
  resumedAt!: Date | null;
}
