import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CaseDepartment } from "./case-department.js";
import { CaseTaskState } from "./case-task-state.js";

/** What a department is asked to do for a case that another one answers for. Requirements 001-14, 004-40. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "What a department is asked to do for a case that another one answers for (协办任务)." })
@Entity("case_task")
@Unique("case_task_project", ["id", "projectCode"])
@Index("case_task_case", ["caseId"])
@Index("case_task_due", ["dueAt", "id"])
@Index("case_task_department_due", ["projectCode", "department", "state", "dueAt", "id"])
@Index("case_task_assignee_due", ["assigneeId", "state", "dueAt", "id"])
export class CaseTask {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CaseDepartment, { description: "The department that is asked (协办部门)." })
  @Column("text")
  department!: CaseDepartment;

  /** Who of the department is to do it; null until somebody accepts. */
  @Column("text", { nullable: true })
  assigneeId!: string | null;

  @Field(() => String, { description: "What is to be done, in one line (任务)." })
  @Column("text")
  title!: string;

  @Field(() => String, { nullable: true, description: "All that must be known for it (任务说明)." })
  @Column("text", { nullable: true })
  text!: string | null;

  @Field(() => CaseTaskState, { description: "How far it has come (协办状态)." })
  @Column("text")
  state!: CaseTaskState;

  @Field(() => DateTime, { description: "By when it is to be done (截止时间)." })
  @Column("timestamptz")
  dueAt!: Date;

  /** Who asked for it: an employee, or the name of an application or of a plan. */
  @Column("text")
  askedBy!: string;

  @Field(() => DateTime, { description: "When it was asked for (发起时间)." })
  @Column("timestamptz")
  askedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was done, refused or withdrawn (结束时间)." })
  @Column("timestamptz", { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "What was done, or why it was refused or withdrawn (处理结果).",
  })
  @Column("text", { nullable: true })
  outcome!: string | null;

  @Field(() => Int, { description: "Counts its changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
