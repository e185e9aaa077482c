import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import { CaseDepartment } from "./case-department.js";
import { CaseDispatchMode } from "./case-dispatch-mode.js";

/** How the cases that come in reach the people of a department of a project. Requirements 000-41. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "How cases that come in reach the people of a department of a project (派单规则)." })
@Entity("case_dispatch")
@Unique("case_dispatch_of", ["projectCode", "department"])
export class CaseDispatch {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CaseDepartment, { description: "The department (责任部门)." })
  @Column("text")
  department!: CaseDepartment;

  @Field(() => CaseDispatchMode, { description: "The way (派单方式)." })
  @Column("text")
  mode!: CaseDispatchMode;

  /** The employees, in their order. */
  @Column("text", { array: true })
  members!: string[];

  @Field(() => Int, { description: "How many cases came in this way so far (已派工单数)." })
  @Column("int", { default: 0 })
  given!: number;

  @Field(() => Int, { description: "Counts its changes (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
