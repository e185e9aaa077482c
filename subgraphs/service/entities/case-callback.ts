import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CallbackOutcome } from "./callback-outcome.js";

/** A call to the customer of a resolved case. It is only ever added; no case is closed without. Requirements 003-14. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A call to the customer of a resolved case, to hear whether it is (工单回访)." })
@Entity("case_callback")
@Index("case_callback_case", ["caseId"])
export class CaseCallback {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CallbackOutcome, { description: "What it found out (回访结果)." })
  @Column("text")
  outcome!: CallbackOutcome;

  @Field(() => String, { nullable: true, description: "What the customer said (客户反馈)." })
  @Column("text", { nullable: true })
  note!: string | null;

  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When (回访时间)." })
  @Column("timestamptz")
  at!: Date;
}
