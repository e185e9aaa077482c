import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import { CaseDepartment } from "./case-department.js";
import { EscalationLevel } from "./escalation-level.js";

/** Who is called for a department of a project when a clock has run out. Requirements 001-26, 001-28. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "Who is called for a department of a project when a clock has run out (升级联系人)." })
@Entity("escalation_contact")
@Unique("escalation_contact_place", ["projectCode", "department", "level"])
export class EscalationContact {
  @Field(() => ID, { description: "Its id." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  projectCode!: string;

  @Field(() => CaseDepartment, { description: "The department (责任部门)." })
  @Column("text")
  department!: CaseDepartment;

  @Field(() => EscalationLevel, { description: "On which step (升级对象)." })
  @Column("text")
  level!: EscalationLevel;

  @Column("text")
  employeeId!: string;

  @Field(() => Int, { description: "Counts its changes (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
