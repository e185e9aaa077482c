import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CaseLogKind } from "./case-log-kind.js";

/** One line of a case's log. It is only ever added: the database refuses a change. Requirements 003-15. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "One line of a case's log, never changed and never removed (工单日志)." })
@Entity("case_log_entry")
@Index("case_log_entry_case", ["caseId", "at", "id"])
export class CaseLogEntry {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CaseLogKind, { description: "What happened (日志类型)." })
  @Column("text")
  kind!: CaseLogKind;

  @Field(() => String, { description: "What was said or done, in words (内容)." })
  @Column("text")
  text!: string;

  @Field(() => String, { description: "Who did it: an employee's id, or an application's name (操作人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When (时间)." })
  @Column("timestamptz")
  at!: Date;
}
