import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";

/** That an emergency plan was started for a case: what it said then is in the case's tasks and log. Requirements 003-14. */
@ObjectType({ description: "That an emergency plan was started for a case (预案启动记录)." })
@Entity("case_emergency")
@Unique("case_emergency_once", ["caseId", "planId"])
export class CaseEmergency {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Column("text")
  planId!: string;

  @Field(() => String, { description: "The plan's name as it was (预案名称)." })
  @Column("text")
  name!: string;

  @Field(() => Int, { description: "The plan's version as it was (预案版本)." })
  @Column("int")
  planVersion!: number;

  @Field(() => String, { description: "What set it off, or why it was started by hand (启动原因)." })
  @Column("text")
  reason!: string;

  /** The executive who was told; null when nobody was named. */
  @Column("text", { nullable: true })
  toldId!: string | null;

  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When it was started (启动时间)." })
  @Column("timestamptz")
  startedAt!: Date;
}
