import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CaseDepartment } from "./case-department.js";
import { RemedyState } from "./remedy-state.js";

/** What must be put right because somebody was dissatisfied, and what we do otherwise since. Requirements 003-22. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What must be put right because somebody was dissatisfied (补救措施)." })
@Entity("remedy")
@Unique("remedy_survey", ["surveyId"])
@Index("remedy_due", ["dueAt", "id"])
@Index("remedy_project_due", ["projectCode", "state", "dueAt", "id"])
export class Remedy {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  surveyId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CaseDepartment, { description: "The department that must act (责任部门)." })
  @Column("text")
  department!: CaseDepartment;

  @Field(() => String, { description: "Which answers were low (不满意项)." })
  @Column("text")
  reason!: string;

  @Field(() => RemedyState, { description: "How far it has come (补救状态)." })
  @Column("text")
  state!: RemedyState;

  @Field(() => DateTime, { description: "Since when (开始时间)." })
  @Column("timestamptz")
  openedAt!: Date;

  @Field(() => DateTime, { description: "By when it is to be put right (补救截止时间)." })
  @Column("timestamptz")
  dueAt!: Date;

  @Field(() => String, { nullable: true, description: "What was done for the person (补救措施)." })
  @Column("text", { nullable: true })
  remedy!: string | null;

  @Field(() => String, { nullable: true, description: "What we do otherwise from now on (改进措施)." })
  @Column("text", { nullable: true })
  improvement!: string | null;

  /** Who put it right: an employee, or the name of an application. */
  @Column("text", { nullable: true })
  doneBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was put right (完成时间)." })
  @Column("timestamptz", { nullable: true })
  doneAt!: Date | null;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
