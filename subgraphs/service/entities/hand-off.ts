import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../shared/scalars.js";
import { CaseDepartment } from "./case-department.js";

/** A case that went from one hand into another, and why. It is only ever added. Requirements 000-35. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A case that went from one hand into another, and why (工单转派)." })
@Entity("hand_off")
@Index("hand_off_case", ["caseId"])
export class HandOff {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  caseId!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CaseDepartment, { description: "The department that gave it away (转出部门)." })
  @Column("text")
  fromDepartment!: CaseDepartment;

  @Column("text")
  fromOwnerId!: string;

  @Field(() => CaseDepartment, { description: "The department that answers for it since (转入部门)." })
  @Column("text")
  toDepartment!: CaseDepartment;

  @Column("text")
  toOwnerId!: string;

  @Field(() => String, { description: "Why (转派原因)." })
  @Column("text")
  reason!: string;

  @Field(() => String, { description: "Who handed it on: an employee's id, or an application's name (操作人)." })
  @Column("text")
  actor!: string;

  @Field(() => DateTime, { description: "When (时间)." })
  @Column("timestamptz")
  at!: Date;
}
