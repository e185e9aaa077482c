import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { Node } from "./node.js";
import { LocalDate } from "../../shared/scalars.js";

/** How senior somebody is; the more important a customer, the more senior who looks after them. Requirements 003-08. */
export enum Grade {
  JUNIOR = "JUNIOR",
  SENIOR = "SENIOR",
  LEAD = "LEAD",
  MANAGER = "MANAGER",
  EXECUTIVE = "EXECUTIVE",
}
registerEnumType(Grade, {
  name: "Grade",
  description: "How senior somebody is (职级).",
  valuesConfig: {
    JUNIOR: { description: "Beginning (初级)." },
    SENIOR: { description: "Experienced (高级)." },
    LEAD: { description: "Leads a team (组长)." },
    MANAGER: { description: "Leads a department (经理)." },
    EXECUTIVE: { description: "Leads the company (高管)." },
  },
});

/** Somebody who works for us, on one project or on several. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: "Somebody who works for us (员工)." })
@Entity("employee")
export class Employee {
  @Field(() => ID, { description: "The id; the subject of the employee's tokens." })
  @PrimaryColumn("text")
  id!: string;

  @Field(() => String, { description: "The staff number (工号)." })
  @Column("text", { unique: true })
  staffNumber!: string;

  @Field(() => String, { description: "The name (姓名)." })
  @Column("text")
  name!: string;

  @Field(() => Grade, { description: "How senior (职级)." })
  @Column("text")
  grade!: Grade;

  @Index()
  @Column("text")
  departmentId!: string;

  @Index()
  @Column("text", { nullable: true })
  teamId!: string | null;

  @Column("text", { array: true })
  projectCodes!: string[];

  @Field(() => LocalDate, { description: "The first day of work (入职日期)." })
  @Column("date")
  joinedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day of work; null while employed (离职日期)." })
  @Column("date", { nullable: true })
  leftOn!: string | null;

  @Field(() => Int, { description: "Counts the changes; a change names the one it was made on (版本)." })
  @Column("int", { default: 1 })
  version!: number;
}
