import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CaseClockKind } from "./case-clock-kind.js";
import { CaseClockState } from "./case-clock-state.js";

/** A clock of a case: by when something is to happen, and whether it did. Requirements 001-25 to 001-27. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "By when something of a case is to happen, and whether it did (工单时限)." })
@Entity("case_clock")
@Index("case_clock_case", ["caseId"])
@Index("case_clock_policy", ["policyId"])
export class CaseClock {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CaseClockKind, { description: "What it waits for (时限类型)." })
  @Column("text")
  kind!: CaseClockKind;

  /** The version of the policy that was in effect when it started; it goes by this one to its end. */
  @Column("text")
  policyId!: string;

  @Field(() => CaseClockState, { description: "Where it stands (时限状态)." })
  @Column("text")
  state!: CaseClockState;

  @Field(() => DateTime, { description: "When it started (开始时间)." })
  @Column("timestamptz")
  startedAt!: Date;

  @Field(() => DateTime, { description: "When it runs out; while it is paused, when it would have (到期时间)." })
  @Column("timestamptz")
  dueAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When what it waited for came, or it was called off (结束时间).",
  })
  @Column("timestamptz", { nullable: true })
  endedAt!: Date | null;

  /** Who set its end by hand; why is in the case's log. */
  @Column("text", { nullable: true })
  overriddenBy!: string | null;
}
