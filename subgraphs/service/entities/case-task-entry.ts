import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CaseTaskState } from "./case-task-state.js";

/** One step of a task, for whoever sees the task and not its case; only ever added. Requirements 003-15. */
@ObjectType({ description: "One step of a task, never changed and never removed (协办日志)." })
@Entity("case_task_entry")
@Index("case_task_entry_task", ["taskId"])
export class CaseTaskEntry {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  taskId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CaseTaskState, { description: "Where the task stood afterwards (协办状态)." })
  @Column("text")
  state!: CaseTaskState;

  @Field(() => String, { description: "What was said (内容)." })
  @Column("text")
  text!: string;

  @Field(() => String, { description: "Who took it: an employee's id, or an application's name (操作人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When (时间)." })
  @Column("timestamptz")
  at!: Date;
}
