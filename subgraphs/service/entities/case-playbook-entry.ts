import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { PlaybookStep } from "./playbook-step.js";

/** That a step of the playbook was taken in a case, once. It is only ever added. Requirements 001-23. */
@ObjectType({ description: "That a step of the playbook was taken in a case (处理步骤记录)." })
@Entity("case_playbook_entry")
@Unique("case_playbook_entry_once", ["caseId", "step"])
export class CasePlaybookEntry {
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => PlaybookStep, { description: "Which step (步骤)." })
  @Column("text")
  step!: PlaybookStep;

  @Field(() => String, { nullable: true, description: "What came of it (说明)." })
  @Column("text", { nullable: true })
  note!: string | null;

  @Field(() => String, { description: "Who took it: an employee's id, or an application's name (操作人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When (时间)." })
  @Column("timestamptz")
  at!: Date;
}
